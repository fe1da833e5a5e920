-- SQL Server 2019 and 2022, Azure SQL. https://learn.microsoft.com/en-us/sql/t-sql/
-- queries/select-order-by-clause-transact-sql: OFFSET and FETCH are a part of ORDER BY, FETCH needs OFFSET and at least 1
-- row; ORDER BY is valid in derived tables and subqueries with them only; NULL is the lowest value; no NULLS FIRST.
-- functions/count-big-transact-sql: COUNT is an int. language-elements/coalesce-transact-sql: COALESCE evaluates a
-- subquery twice and may return NULL; ISNULL does not.

-- first page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- last page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 > ?
ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page and what lies behind
SELECT pgn_page.*, ISNULL((SELECT 1 FROM t WHERE v1 = ? AND id <= ?
ORDER BY v1 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY), ISNULL((SELECT 1 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY), 0)) AS pgn_behind
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 > ?
ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- previous page
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id < ?
ORDER BY v1 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- page at a gap
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id >= ?
ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 > ?
ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page of mixed directions
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page of mixed directions and what lies behind
SELECT pgn_page.*, ISNULL((SELECT 1 FROM t WHERE v1 = ? AND id <= ?
ORDER BY v1, id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY), ISNULL((SELECT 1 FROM t WHERE v1 > ?
ORDER BY v1, id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY), 0)) AS pgn_behind
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page of three keys
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 = ? AND id > ?
ORDER BY v1, n2 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 < ?
ORDER BY v1, n2 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 IS NULL
ORDER BY v1, n2 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b2
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 > ?
ORDER BY v1, n2 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b3) pgn_page
ORDER BY pgn_k0, pgn_k1 DESC, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- first page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 1 ELSE 0 END, pgn_k0, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- last page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 0 ELSE 1 END, pgn_k0 DESC, id DESC OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ?
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ?
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b2) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 1 ELSE 0 END, pgn_k0, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page inside nulls last
SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ? ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- first page nulls first
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ?
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ?
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- next page inside nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ?
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- numbered page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- numbered page nulls first
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- numbered page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1, id OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 1 ELSE 0 END, pgn_k0, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- deep page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- first page with count
SELECT id, name, v1 AS pgn_k0, (SELECT COUNT_BIG(*) FROM t) AS pgn_count FROM t
ORDER BY v1, id OFFSET 0 ROWS FETCH NEXT 3 ROWS ONLY

-- count
SELECT COUNT_BIG(*) FROM t

-- bounded count
SELECT COUNT_BIG(*) FROM (SELECT 1 AS pgn_one FROM t
ORDER BY (SELECT NULL) OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY) pgn_counted

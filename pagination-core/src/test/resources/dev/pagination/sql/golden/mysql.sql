-- MySQL 8.0, 8.4 and 9. https://dev.mysql.com/doc/refman/8.4/en/
-- select.html: LIMIT in subqueries, LIMIT ? in prepared statements. derived-tables.html: every derived table has an alias.
-- working-with-null.html: NULL first for ASC, last for DESC; there is no NULLS FIRST.
-- row-constructor-optimization.html: why there are no row values. subquery-optimization: a derived table with LIMIT is
-- materialised, never merged, so each branch of a union is read up to its limit.

-- first page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id LIMIT 3

-- last page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id DESC LIMIT 3

-- next page
SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1 > ? OR v1 = ? AND id > ?) ORDER BY v1, id LIMIT 3

-- next page and what lies behind
SELECT id, name, v1 AS pgn_k0, COALESCE((SELECT 1 FROM t WHERE (v1 < ? OR v1 = ? AND id <= ?)
ORDER BY v1 DESC, id DESC LIMIT 1), 0) AS pgn_behind FROM t WHERE (v1 > ? OR v1 = ? AND id > ?)
ORDER BY v1, id LIMIT 3

-- previous page
SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1 < ? OR v1 = ? AND id < ?) ORDER BY v1 DESC, id DESC LIMIT 3

-- page at a gap
SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1 > ? OR v1 = ? AND id >= ?) ORDER BY v1, id LIMIT 3

-- next page of mixed directions
SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1 < ? OR v1 = ? AND id > ?) ORDER BY v1 DESC, id LIMIT 3

-- next page of mixed directions and what lies behind
SELECT id, name, v1 AS pgn_k0, COALESCE((SELECT 1 FROM t WHERE (v1 > ? OR v1 = ? AND id <= ?)
ORDER BY v1, id DESC LIMIT 1), 0) AS pgn_behind FROM t WHERE (v1 < ? OR v1 = ? AND id > ?)
ORDER BY v1 DESC, id LIMIT 3

-- next page of three keys
SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t
WHERE (v1 > ? OR v1 = ? AND (n2 < ? OR n2 IS NULL) OR v1 = ? AND n2 = ? AND id > ?) ORDER BY v1, n2 DESC, id LIMIT 3

-- first page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL ORDER BY n1, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL ORDER BY n1, id LIMIT 3) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 1 ELSE 0 END, pgn_k0, id LIMIT 3

-- last page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL ORDER BY n1 DESC, id DESC LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1 DESC, id DESC LIMIT 3) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 0 ELSE 1 END, pgn_k0 DESC, id DESC LIMIT 3

-- next page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ? ORDER BY n1, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ? ORDER BY n1, id LIMIT 3) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL ORDER BY n1, id LIMIT 3) pgn_b2) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 1 ELSE 0 END, pgn_k0, id LIMIT 3

-- next page inside nulls last
SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ? ORDER BY n1, id LIMIT 3

-- first page nulls first
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id LIMIT 3

-- next page nulls first
SELECT id, name, n1 AS pgn_k0 FROM t WHERE (n1 > ? OR n1 = ? AND id > ?) ORDER BY n1, id LIMIT 3

-- next page inside nulls first
SELECT id, name, n1 AS pgn_k0 FROM t WHERE (n1 IS NOT NULL OR n1 IS NULL AND id > ?) ORDER BY n1, id LIMIT 3

-- numbered page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id LIMIT 3 OFFSET ?

-- numbered page nulls first
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id LIMIT 3 OFFSET ?

-- numbered page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL ORDER BY n1, id LIMIT ?) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL ORDER BY n1, id LIMIT ?) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 1 ELSE 0 END, pgn_k0, id LIMIT 3 OFFSET ?

-- deep page
SELECT id, name, v1 AS pgn_k0 FROM t JOIN (SELECT id AS pgn_i0 FROM t ORDER BY v1, id LIMIT 3 OFFSET ?) pgn_page ON id = pgn_page.pgn_i0
ORDER BY v1, id

-- first page with count
SELECT id, name, v1 AS pgn_k0, (SELECT COUNT(*) FROM t) AS pgn_count FROM t ORDER BY v1, id LIMIT 3

-- count
SELECT COUNT(*) FROM t

-- bounded count
SELECT COUNT(*) FROM (SELECT 1 AS pgn_one FROM t LIMIT ?) pgn_counted

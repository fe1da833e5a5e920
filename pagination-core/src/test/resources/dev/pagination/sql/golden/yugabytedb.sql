-- YugabyteDB 2.18 and later. https://docs.yugabyte.com/stable/api/ysql/the-sql-language/statements/dml_select/
-- As PostgreSQL 11 and 15, from which it was made. yugabyte/yugabyte-db#11463: a row value is pushed down where its
-- columns are those of a range-sharded index, in order; #11280: a leading bound beside it once lost rows.

-- first page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id LIMIT 3

-- last page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id DESC LIMIT 3

-- next page
SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1, id) > (?, ?) ORDER BY v1, id LIMIT 3

-- next page and what lies behind
SELECT id, name, v1 AS pgn_k0, COALESCE((SELECT 1 FROM t WHERE (v1, id) <= (?, ?)
ORDER BY v1 DESC, id DESC LIMIT 1), 0) AS pgn_behind FROM t WHERE (v1, id) > (?, ?) ORDER BY v1, id LIMIT 3

-- previous page
SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1, id) < (?, ?) ORDER BY v1 DESC, id DESC LIMIT 3

-- page at a gap
SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1, id) >= (?, ?) ORDER BY v1, id LIMIT 3

-- next page of mixed directions
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ? ORDER BY v1 DESC, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ? ORDER BY v1 DESC, id LIMIT 3) pgn_b1) pgn_page
ORDER BY pgn_k0 DESC, id LIMIT 3

-- next page of mixed directions and what lies behind
SELECT pgn_page.*, COALESCE((SELECT 1 FROM t WHERE v1 = ? AND id <= ? ORDER BY v1, id DESC LIMIT 1), (SELECT 1 FROM t
WHERE v1 > ? ORDER BY v1, id DESC LIMIT 1), 0) AS pgn_behind
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ? ORDER BY v1 DESC, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ? ORDER BY v1 DESC, id LIMIT 3) pgn_b1) pgn_page
ORDER BY pgn_k0 DESC, id LIMIT 3

-- next page of three keys
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 = ? AND id > ?
ORDER BY v1, n2 DESC, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 < ?
ORDER BY v1, n2 DESC, id LIMIT 3) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 IS NULL
ORDER BY v1, n2 DESC, id LIMIT 3) pgn_b2
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 > ?
ORDER BY v1, n2 DESC NULLS LAST, id LIMIT 3) pgn_b3) pgn_page ORDER BY pgn_k0, pgn_k1 DESC NULLS LAST, id LIMIT 3

-- first page nulls last
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id LIMIT 3

-- last page nulls last
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1 DESC, id DESC LIMIT 3

-- next page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ? ORDER BY n1, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ? ORDER BY n1, id LIMIT 3) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL ORDER BY n1, id LIMIT 3) pgn_b2) pgn_page
ORDER BY pgn_k0, id LIMIT 3

-- next page inside nulls last
SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ? ORDER BY n1, id LIMIT 3

-- first page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL ORDER BY n1, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL ORDER BY n1, id LIMIT 3) pgn_b1) pgn_page
ORDER BY pgn_k0 NULLS FIRST, id LIMIT 3

-- next page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ? ORDER BY n1, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ? ORDER BY n1, id LIMIT 3) pgn_b1) pgn_page
ORDER BY pgn_k0 NULLS FIRST, id LIMIT 3

-- next page inside nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ? ORDER BY n1, id LIMIT 3) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL ORDER BY n1, id LIMIT 3) pgn_b1) pgn_page
ORDER BY pgn_k0 NULLS FIRST, id LIMIT 3

-- numbered page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id LIMIT 3 OFFSET ?

-- numbered page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL ORDER BY n1, id LIMIT ?) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL ORDER BY n1, id LIMIT ?) pgn_b1) pgn_page
ORDER BY pgn_k0 NULLS FIRST, id LIMIT 3 OFFSET ?

-- numbered page nulls last
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id LIMIT 3 OFFSET ?

-- deep page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id LIMIT 3 OFFSET ?

-- first page with count
SELECT id, name, v1 AS pgn_k0, (SELECT COUNT(*) FROM t) AS pgn_count FROM t ORDER BY v1, id LIMIT 3

-- count
SELECT COUNT(*) FROM t

-- bounded count
SELECT COUNT(*) FROM (SELECT 1 AS pgn_one FROM t LIMIT ?) pgn_counted

-- Oracle Database 19c and 23ai. https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/
-- SELECT.html: row_limiting_clause after ORDER BY, also in subqueries; no AS before a table's alias.
-- SELECT.html, order_by_clause: NULLS LAST is the default for ascending order, NULLS FIRST for descending.
-- Comparison-Conditions.html: a list of expressions is compared with = and <> only, so there are no row values.

-- first page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id FETCH NEXT 3 ROWS ONLY

-- last page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id DESC FETCH NEXT 3 ROWS ONLY

-- next page
SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 >= ? AND (v1 > ? OR id > ?) ORDER BY v1, id FETCH NEXT 3 ROWS ONLY

-- next page and what lies behind
SELECT id, name, v1 AS pgn_k0, COALESCE((SELECT 1 FROM t WHERE v1 <= ? AND (v1 < ? OR id <= ?)
ORDER BY v1 DESC, id DESC FETCH NEXT 1 ROWS ONLY), 0) AS pgn_behind FROM t WHERE v1 >= ? AND (v1 > ? OR id > ?)
ORDER BY v1, id FETCH NEXT 3 ROWS ONLY

-- previous page
SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 <= ? AND (v1 < ? OR id < ?)
ORDER BY v1 DESC, id DESC FETCH NEXT 3 ROWS ONLY

-- page at a gap
SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 >= ? AND (v1 > ? OR id >= ?) ORDER BY v1, id FETCH NEXT 3 ROWS ONLY

-- next page of mixed directions
SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 <= ? AND (v1 < ? OR id > ?) ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY

-- next page of mixed directions and what lies behind
SELECT id, name, v1 AS pgn_k0, COALESCE((SELECT 1 FROM t WHERE v1 >= ? AND (v1 > ? OR id <= ?)
ORDER BY v1, id DESC FETCH NEXT 1 ROWS ONLY), 0) AS pgn_behind FROM t WHERE v1 <= ? AND (v1 < ? OR id > ?)
ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY

-- next page of three keys
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 = ? AND id > ?
ORDER BY v1, n2 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 < ?
ORDER BY v1, n2 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 IS NULL
ORDER BY v1, n2 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b2
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 > ?
ORDER BY v1, n2 DESC NULLS LAST, id FETCH NEXT 3 ROWS ONLY) pgn_b3) pgn_page
ORDER BY pgn_k0, pgn_k1 DESC NULLS LAST, id FETCH NEXT 3 ROWS ONLY

-- first page nulls last
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id FETCH NEXT 3 ROWS ONLY

-- last page nulls last
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1 DESC, id DESC FETCH NEXT 3 ROWS ONLY

-- next page nulls last
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b2) pgn_page ORDER BY pgn_k0, id FETCH NEXT 3 ROWS ONLY

-- next page inside nulls last
SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ? ORDER BY n1, id FETCH NEXT 3 ROWS ONLY

-- first page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0 NULLS FIRST, id FETCH NEXT 3 ROWS ONLY

-- next page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0 NULLS FIRST, id FETCH NEXT 3 ROWS ONLY

-- next page inside nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0 NULLS FIRST, id FETCH NEXT 3 ROWS ONLY

-- numbered page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- numbered page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1, id FETCH NEXT ? ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id FETCH NEXT ? ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0 NULLS FIRST, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- numbered page nulls last
SELECT id, name, n1 AS pgn_k0 FROM t ORDER BY n1, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- deep page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- first page with count
SELECT id, name, v1 AS pgn_k0, (SELECT COUNT(*) FROM t) AS pgn_count FROM t ORDER BY v1, id FETCH NEXT 3 ROWS ONLY

-- count
SELECT COUNT(*) FROM t

-- bounded count
SELECT COUNT(*) FROM (SELECT 1 AS pgn_one FROM t FETCH NEXT ? ROWS ONLY) pgn_counted

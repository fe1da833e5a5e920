-- Db2 11.5 and 12.1: https://www.ibm.com/docs/en/db2/11.5?topic=subselect-fetch-clause, subselect-offset-clause,
-- subselect-order-by-clause. Db2 13 for z/OS: https://www.ibm.com/docs/en/db2-for-zos/13.0.0?topic=subselect-offset-clause
-- OFFSET stands in the outermost SELECT only (z/OS), so a deep page has no deferred join; row counts are a constant or a
-- variable, without a cast (z/OS). NULL is the highest value; NULLS FIRST is not in ORDER BY everywhere.

-- first page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id FETCH NEXT 3 ROWS ONLY

-- last page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id DESC FETCH NEXT 3 ROWS ONLY

-- next page
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 > ?
ORDER BY v1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0, id FETCH NEXT 3 ROWS ONLY

-- next page and what lies behind
SELECT pgn_page.*, COALESCE((SELECT 1 FROM t WHERE v1 = ? AND id <= ?
ORDER BY v1 DESC, id DESC FETCH NEXT 1 ROWS ONLY), (SELECT 1 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id DESC FETCH NEXT 1 ROWS ONLY), 0) AS pgn_behind
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 > ?
ORDER BY v1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0, id FETCH NEXT 3 ROWS ONLY

-- previous page
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id < ?
ORDER BY v1 DESC, id DESC FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id DESC FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY pgn_k0 DESC, id DESC FETCH NEXT 3 ROWS ONLY

-- page at a gap
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id >= ?
ORDER BY v1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 > ?
ORDER BY v1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0, id FETCH NEXT 3 ROWS ONLY

-- next page of mixed directions
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0 DESC, id FETCH NEXT 3 ROWS ONLY

-- next page of mixed directions and what lies behind
SELECT pgn_page.*, COALESCE((SELECT 1 FROM t WHERE v1 = ? AND id <= ?
ORDER BY v1, id DESC FETCH NEXT 1 ROWS ONLY), (SELECT 1 FROM t WHERE v1 > ?
ORDER BY v1, id DESC FETCH NEXT 1 ROWS ONLY), 0) AS pgn_behind
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?
ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?
ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page ORDER BY pgn_k0 DESC, id FETCH NEXT 3 ROWS ONLY

-- next page of three keys
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 = ? AND id > ?
ORDER BY v1, n2 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 < ?
ORDER BY v1, n2 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b1
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 = ? AND n2 IS NULL
ORDER BY v1, n2 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b2
UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0, n2 AS pgn_k1 FROM t WHERE v1 > ?
ORDER BY v1, CASE WHEN n2 IS NULL THEN 1 ELSE 0 END, n2 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b3) pgn_page
ORDER BY pgn_k0, CASE WHEN pgn_k1 IS NULL THEN 1 ELSE 0 END, pgn_k1 DESC, id FETCH NEXT 3 ROWS ONLY

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
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 0 ELSE 1 END, pgn_k0, id FETCH NEXT 3 ROWS ONLY

-- next page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 0 ELSE 1 END, pgn_k0, id FETCH NEXT 3 ROWS ONLY

-- next page inside nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ?
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id FETCH NEXT 3 ROWS ONLY) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 0 ELSE 1 END, pgn_k0, id FETCH NEXT 3 ROWS ONLY

-- numbered page
SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

-- numbered page nulls first
SELECT pgn_page.*
FROM (SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL
ORDER BY n1, id FETCH NEXT ? ROWS ONLY) pgn_b0
UNION ALL SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL
ORDER BY n1, id FETCH NEXT ? ROWS ONLY) pgn_b1) pgn_page
ORDER BY CASE WHEN pgn_k0 IS NULL THEN 0 ELSE 1 END, pgn_k0, id OFFSET ? ROWS FETCH NEXT 3 ROWS ONLY

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

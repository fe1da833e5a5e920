package dev.pagination.sql;

import static dev.pagination.sql.SqlSamples.after;
import static dev.pagination.sql.SqlSamples.key;
import static dev.pagination.sql.SqlSamples.planner;
import static dev.pagination.sql.SqlSamples.probing;
import static dev.pagination.sql.SqlSamples.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import org.junit.jupiter.api.Test;

/** The exact statements for HSQLDB and Derby, and those for a database that nobody knows. */
class SqlPagesUnionTest {

    private static final PagePlanner MIXED = planner(SqlDialect.DERBY, SqlSamples.MIXED);
    private static final PagePlanner UNKNOWN = planner(SqlDialect.STANDARD, SqlSamples.NULLS_LAST);

    @Test
    void seeksByBranchesAndLooksBehindThemInOneSubquery() {
        SqlFragment sql = page(SqlDialect.DERBY, SqlSamples.MIXED, probing(MIXED, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.*, (SELECT 1 FROM ("
                        + "SELECT * FROM (SELECT 1 FROM t WHERE v1 = ? AND id <= ? ORDER BY v1, id DESC"
                        + " FETCH NEXT 1 ROWS ONLY) pgn_b0"
                        + " UNION ALL SELECT * FROM (SELECT 1 FROM t WHERE v1 > ? ORDER BY v1, id DESC"
                        + " FETCH NEXT 1 ROWS ONLY) pgn_b1) pgn_probe FETCH NEXT 1 ROWS ONLY) AS pgn_behind FROM ("
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?"
                        + " ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b0"
                        + " UNION ALL SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?"
                        + " ORDER BY v1 DESC, id FETCH NEXT 3 ROWS ONLY) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 DESC, id FETCH NEXT 3 ROWS ONLY");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(1, 7L), key(0, 5L), key(0, 5L), key(1, 7L), key(0, 5L));
    }

    @Test
    void looksBehindASingleKeyInABareSubquery() {
        Ordering byId = Orderings.of(SortKey.asc("id").notNull());

        SqlFragment sql = page(SqlDialect.HSQLDB, byId, probing(planner(SqlDialect.HSQLDB, byId), 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, (SELECT 1 FROM t WHERE id <= ? ORDER BY id DESC FETCH NEXT 1 ROWS ONLY)"
                        + " AS pgn_behind FROM t WHERE id > ? ORDER BY id FETCH NEXT 3 ROWS ONLY");
    }

    @Test
    void saysWhereNullStandsWhereNobodyKnows() {
        assertThat(page(SqlDialect.STANDARD, SqlSamples.NULLS_LAST, UNKNOWN.first(2))
                        .text())
                .isEqualTo("SELECT id, name, n1 AS pgn_k0 FROM t"
                        + " ORDER BY CASE WHEN n1 IS NULL THEN 1 ELSE 0 END, n1, id FETCH NEXT 3 ROWS ONLY");
        assertThat(page(SqlDialect.STANDARD, SqlSamples.NULLS_LAST, after(UNKNOWN, 5L, 7L))
                        .text())
                .isEqualTo("SELECT id, name, n1 AS pgn_k0 FROM t"
                        + " WHERE (n1 >= ? OR n1 IS NULL) AND (n1 > ? OR n1 IS NULL OR id > ?)"
                        + " ORDER BY CASE WHEN n1 IS NULL THEN 1 ELSE 0 END, n1, id FETCH NEXT 3 ROWS ONLY");
    }

    private static SqlFragment page(SqlDialect dialect, Ordering ordering, PagePlan plan) {
        return new SqlPageBuilder(dialect, query(ordering)).page(plan);
    }
}

package dev.pagination.sql;

import static dev.pagination.sql.SqlSamples.after;
import static dev.pagination.sql.SqlSamples.before;
import static dev.pagination.sql.SqlSamples.key;
import static dev.pagination.sql.SqlSamples.planner;
import static dev.pagination.sql.SqlSamples.probing;
import static dev.pagination.sql.SqlSamples.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Ordering;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.PagePlanner;
import org.junit.jupiter.api.Test;

/** The exact statements for H2. */
class SqlPagesH2Test {

    private static final PagePlanner MIXED = planner(SqlDialect.H2, SqlSamples.MIXED);
    private static final PagePlanner NULLS_LAST = planner(SqlDialect.H2, SqlSamples.NULLS_LAST);
    private static final PagePlanner NULLS_FIRST = planner(SqlDialect.H2, SqlSamples.NULLS_FIRST);

    @Test
    void readsTheFirstPage() {
        assertThat(page(SqlSamples.MIXED, MIXED.first(2)).text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id LIMIT 3");
    }

    @Test
    void seeksWithALeadingBound() {
        SqlFragment sql = page(SqlSamples.MIXED, after(MIXED, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 <= ? AND (v1 < ? OR id > ?)"
                        + " ORDER BY v1 DESC, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(0, 5L), key(1, 7L));
    }

    @Test
    void seeksBackwardInTheReversedOrder() {
        SqlFragment sql = page(SqlSamples.MIXED, before(MIXED, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 >= ? AND (v1 > ? OR id < ?)"
                        + " ORDER BY v1, id DESC LIMIT 3");
    }

    @Test
    void looksBehindApart() {
        PagePlan probing = probing(MIXED, 5L, 7L);
        SqlPageBuilder builder = new SqlPageBuilder(SqlDialect.H2, query(SqlSamples.MIXED));

        assertThat(builder.tellsBehind(probing)).isFalse();
        assertThat(builder.page(probing).text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 <= ? AND (v1 < ? OR id > ?)"
                        + " ORDER BY v1 DESC, id LIMIT 3");
    }

    @Test
    void splitsTheStartWhereNullIsNotInItsNativePlace() {
        SqlFragment sql = page(SqlSamples.NULLS_LAST, NULLS_LAST.first(2));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL"
                        + " ORDER BY n1, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL"
                        + " ORDER BY n1, id LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 NULLS LAST, id LIMIT 3");
    }

    @Test
    void seeksNullsThatFollowInABranch() {
        SqlFragment sql = page(SqlSamples.NULLS_LAST, after(NULLS_LAST, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 = ? AND id > ?"
                        + " ORDER BY n1, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 > ?"
                        + " ORDER BY n1, id LIMIT 3) pgn_b1"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL"
                        + " ORDER BY n1, id LIMIT 3) pgn_b2"
                        + ") pgn_page ORDER BY pgn_k0 NULLS LAST, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(1, 7L), key(0, 5L));
    }

    @Test
    void saysNothingAboutNullInItsNativePlace() {
        assertThat(page(SqlSamples.NULLS_FIRST, NULLS_FIRST.first(2)).text())
                .endsWith(" FROM t ORDER BY n1, id LIMIT 3");
        assertThat(page(SqlSamples.NULLS_FIRST, NULLS_FIRST.last(2)).text())
                .endsWith(" FROM t ORDER BY n1 DESC, id DESC LIMIT 3");
    }

    @Test
    void joinsTheCountOfAUnion() {
        SqlFragment sql = page(SqlSamples.NULLS_LAST, NULLS_LAST.first(2).with(Counting.INLINE));

        assertThat(sql.text())
                .startsWith(
                        "SELECT pgn_page.*, pgn_total.pgn_count FROM (SELECT COUNT(*) AS pgn_count FROM t) pgn_total"
                                + " CROSS JOIN (SELECT * ");
    }

    @Test
    void joinsTheCountOfOneBranch() {
        SqlFragment sql = page(SqlSamples.MIXED, MIXED.first(2).with(Counting.INLINE));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.*, pgn_total.pgn_count FROM (SELECT COUNT(*) AS pgn_count FROM t) pgn_total"
                        + " CROSS JOIN (SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id LIMIT 3)"
                        + " pgn_b0) pgn_page ORDER BY pgn_k0 DESC, id LIMIT 3");
    }

    @Test
    void readsADeepPageWithoutAJoin() {
        SqlFragment sql = page(SqlSamples.MIXED, MIXED.numbered(5_000_000, 2));

        assertThat(sql.text()).isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id LIMIT 3 OFFSET ?");
        assertThat(sql.binds()).containsExactly(10_000_000L);
    }

    private static SqlFragment page(Ordering ordering, PagePlan plan) {
        return new SqlPageBuilder(SqlDialect.H2, query(ordering)).page(plan);
    }
}

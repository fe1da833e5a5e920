package dev.pagination.sql;

import static dev.pagination.sql.SqlSamples.after;
import static dev.pagination.sql.SqlSamples.before;
import static dev.pagination.sql.SqlSamples.key;
import static dev.pagination.sql.SqlSamples.planner;
import static dev.pagination.sql.SqlSamples.probing;
import static dev.pagination.sql.SqlSamples.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.EdgeCheck;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.PagePlanner;
import dev.pagination.token.Cursor.Anchor;
import org.junit.jupiter.api.Test;

/** The exact statements for PostgreSQL. */
class SqlPagesPostgresTest {

    private static final SqlDialect POSTGRESQL = SqlDialect.POSTGRESQL;
    private static final PagePlanner UNIFORM = planner(POSTGRESQL, SqlSamples.UNIFORM);
    private static final PagePlanner MIXED = planner(POSTGRESQL, SqlSamples.MIXED);
    private static final PagePlanner NULLS_LAST = planner(POSTGRESQL, SqlSamples.NULLS_LAST);
    private static final PagePlanner NULLS_FIRST = planner(POSTGRESQL, SqlSamples.NULLS_FIRST);

    @Test
    void readsTheFirstPage() {
        SqlFragment sql = page(SqlSamples.UNIFORM, UNIFORM.first(2));

        assertThat(sql.text()).isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id LIMIT 3");
        assertThat(sql.binds()).isEmpty();
    }

    @Test
    void readsTheLastPage() {
        SqlFragment sql = page(SqlSamples.UNIFORM, UNIFORM.last(2));

        assertThat(sql.text()).isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1 DESC, id DESC LIMIT 3");
        assertThat(sql.binds()).isEmpty();
    }

    @Test
    void seeksWithARowValue() {
        SqlFragment sql = page(SqlSamples.UNIFORM, after(UNIFORM, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1, id) > (?, ?) ORDER BY v1, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(1, 7L));
    }

    @Test
    void seeksBackwardInTheReversedOrder() {
        SqlFragment sql = page(SqlSamples.UNIFORM, before(UNIFORM, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1, id) < (?, ?)"
                        + " ORDER BY v1 DESC, id DESC LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(1, 7L));
    }

    @Test
    void seeksFromARowWhereAGapIsResumed() {
        PagePlan plan = UNIFORM.after(SqlSamples.cursor(Anchor.GAP_BEFORE, 5L, 7L), 2, EdgeCheck.ASSUMED);

        assertThat(page(SqlSamples.UNIFORM, plan).text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (v1, id) >= (?, ?) ORDER BY v1, id LIMIT 3");
    }

    @Test
    void seeksMixedDirectionsInAUnion() {
        SqlFragment sql = page(SqlSamples.MIXED, after(MIXED, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 = ? AND id > ?"
                        + " ORDER BY v1 DESC, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE v1 < ?"
                        + " ORDER BY v1 DESC, id LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 DESC, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(1, 7L), key(0, 5L));
    }

    @Test
    void seeksNullsThatFollowInABranch() {
        SqlFragment sql = page(SqlSamples.NULLS_LAST, after(NULLS_LAST, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE (n1, id) > (?, ?)"
                        + " ORDER BY n1, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL"
                        + " ORDER BY n1, id LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(1, 7L));
    }

    @Test
    void seeksFromNullThatIsLast() {
        SqlFragment sql = page(SqlSamples.NULLS_LAST, after(NULLS_LAST, null, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ? ORDER BY n1, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(1, 7L));
    }

    @Test
    void seeksFromNullThatIsFirst() {
        SqlFragment sql = page(SqlSamples.NULLS_FIRST, after(NULLS_FIRST, null, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL AND id > ?"
                        + " ORDER BY n1, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL"
                        + " ORDER BY n1, id LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 NULLS FIRST, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(1, 7L));
    }

    @Test
    void splitsTheStartWhereNullIsNotInItsNativePlace() {
        SqlFragment sql = page(SqlSamples.NULLS_FIRST, NULLS_FIRST.first(2));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL"
                        + " ORDER BY n1, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL"
                        + " ORDER BY n1, id LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 NULLS FIRST, id LIMIT 3");
    }

    @Test
    void saysNothingAboutNullInItsNativePlace() {
        assertThat(page(SqlSamples.NULLS_LAST, NULLS_LAST.first(2)).text()).endsWith(" ORDER BY n1, id LIMIT 3");
        assertThat(page(SqlSamples.NULLS_LAST, NULLS_LAST.last(2)).text())
                .endsWith(" ORDER BY n1 DESC, id DESC LIMIT 3");
    }

    @Test
    void placesNullOfALaterKey() {
        Ordering ordering = Orderings.of(
                SortKey.asc("v1").notNull(),
                SortKey.desc("n2").nullsLast(),
                SortKey.asc("id").notNull());

        SqlFragment sql = page(ordering, planner(POSTGRESQL, ordering).first(2));

        assertThat(sql.text()).endsWith(" FROM t ORDER BY v1, n2 DESC NULLS LAST, id LIMIT 3");
    }

    @Test
    void looksBehindARowValue() {
        SqlFragment sql = page(SqlSamples.UNIFORM, probing(UNIFORM, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0, COALESCE((SELECT 1 FROM t WHERE (v1, id) <= (?, ?)"
                        + " ORDER BY v1 DESC, id DESC LIMIT 1), 0) AS pgn_behind"
                        + " FROM t WHERE (v1, id) > (?, ?) ORDER BY v1, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(key(0, 5L), key(1, 7L), key(0, 5L), key(1, 7L));
    }

    @Test
    void looksBehindAUnion() {
        SqlFragment sql = page(SqlSamples.NULLS_FIRST, probing(NULLS_FIRST, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, n1 AS pgn_k0, COALESCE("
                        + "(SELECT 1 FROM t WHERE (n1, id) <= (?, ?) ORDER BY n1 DESC, id DESC LIMIT 1),"
                        + " (SELECT 1 FROM t WHERE n1 IS NULL ORDER BY n1 DESC, id DESC LIMIT 1), 0) AS pgn_behind"
                        + " FROM t WHERE (n1, id) > (?, ?) ORDER BY n1, id LIMIT 3");
    }

    @Test
    void readsAPageByNumber() {
        SqlFragment sql = page(SqlSamples.UNIFORM, UNIFORM.numbered(3, 2));

        assertThat(sql.text()).isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t ORDER BY v1, id LIMIT 3 OFFSET ?");
        assertThat(sql.binds()).containsExactly(6L);
    }

    @Test
    void skipsRowsOfAUnionOnceItsBranchesAreJoined() {
        SqlFragment sql = page(SqlSamples.NULLS_FIRST, NULLS_FIRST.numbered(3, 2));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NULL"
                        + " ORDER BY n1, id LIMIT ?) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, n1 AS pgn_k0 FROM t WHERE n1 IS NOT NULL"
                        + " ORDER BY n1, id LIMIT ?) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 NULLS FIRST, id LIMIT 3 OFFSET ?");
        assertThat(sql.binds()).containsExactly(9L, 9L, 6L);
    }

    @Test
    void writesTheLargestNumberThatIsPlanned() {
        SqlFragment sql = page(SqlSamples.NULLS_FIRST, NULLS_FIRST.numbered(Long.MAX_VALUE - 2, 1));

        assertThat(sql.binds()).containsExactly(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 2);
    }

    @Test
    void findsTheKeysOfADeepPageFirst() {
        SqlFragment sql = page(SqlSamples.UNIFORM, UNIFORM.numbered(500, 2));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t JOIN (SELECT id AS pgn_i0 FROM t ORDER BY v1, id"
                        + " LIMIT 3 OFFSET ?) pgn_page ON id = pgn_page.pgn_i0 ORDER BY v1, id");
        assertThat(sql.binds()).containsExactly(1_000L);
    }

    @Test
    void countsInThePageStatement() {
        SqlFragment sql = page(SqlSamples.UNIFORM, UNIFORM.first(2).with(Counting.INLINE));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0, (SELECT COUNT(*) FROM t) AS pgn_count"
                        + " FROM t ORDER BY v1, id LIMIT 3");
    }

    private static SqlFragment page(Ordering ordering, PagePlan plan) {
        return new SqlPageBuilder(POSTGRESQL, query(ordering)).page(plan);
    }
}

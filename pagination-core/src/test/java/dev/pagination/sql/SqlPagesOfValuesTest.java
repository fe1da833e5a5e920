package dev.pagination.sql;

import static dev.pagination.sql.SqlSamples.after;
import static dev.pagination.sql.SqlSamples.key;
import static dev.pagination.sql.SqlSamples.planner;
import static dev.pagination.sql.SqlSamples.probing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.Ordering;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.PagePlanner;
import dev.pagination.sql.SqlValues.Equality;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The exact statements for rows of which a column has one of several values. */
class SqlPagesOfValuesTest {

    private static final SqlDialect POSTGRESQL = SqlDialect.POSTGRESQL;
    private static final SqlDialect H2 = SqlDialect.H2;
    private static final PagePlanner UNIFORM = planner(POSTGRESQL, SqlSamples.UNIFORM);
    private static final PagePlanner NULLS_LAST = planner(POSTGRESQL, SqlSamples.NULLS_LAST);
    private static final PagePlanner ON_H2 = planner(H2, SqlSamples.MIXED);

    @Test
    void readsEachValueOfAListLaterally() {
        SqlFragment sql = page(POSTGRESQL, SqlSamples.UNIFORM, after(UNIFORM, 5L, 7L), 1L, 2L);

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM (VALUES (?), (?)) pgn_v (pgn_value) CROSS JOIN LATERAL ("
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE (z = ?) AND c = pgn_v.pgn_value"
                        + " AND (v1, id) > (?, ?) ORDER BY v1, id LIMIT 3) pgn_b0"
                        + ") pgn_page ORDER BY pgn_k0, id LIMIT 3");
        assertThat(sql.binds()).containsExactly(1L, 2L, 9, key(0, 5L), key(1, 7L));
    }

    @Test
    void readsTheBranchesOfEachValueLaterally() {
        SqlFragment sql = page(POSTGRESQL, SqlSamples.NULLS_LAST, after(NULLS_LAST, 5L, 7L), 1L, 2L);

        assertThat(sql.text())
                .contains("c = pgn_v.pgn_value AND (n1, id) > (?, ?) ORDER BY n1, id LIMIT 3) pgn_b0 UNION ALL")
                .contains("c = pgn_v.pgn_value AND n1 IS NULL ORDER BY n1, id LIMIT 3) pgn_b1) pgn_page ORDER BY");
    }

    @Test
    void deliversARowOnceThatHasTwoOfTheValues() {
        SqlValues alike = new SqlValues("c", List.of("a", "A"), Equality.BY_COLLATION, SqlFragment.empty());

        assertThat(page(POSTGRESQL, query(SqlSamples.UNIFORM, alike), UNIFORM.first(2))
                        .text())
                .startsWith("SELECT DISTINCT ON (pgn_k0, id) pgn_page.* FROM (VALUES (?), (?)) pgn_v")
                .endsWith("ORDER BY pgn_k0, id LIMIT 3");
        assertThat(page(H2, query(SqlSamples.MIXED, alike), ON_H2.first(2)).text())
                .contains("LIMIT 3) pgn_b0 UNION SELECT * FROM (")
                .startsWith("SELECT pgn_page.* FROM (SELECT");
    }

    @Test
    void readsEachValueInABranchWhoseOrderBeginsWithTheColumn() {
        SqlFragment sql = page(H2, SqlSamples.MIXED, after(ON_H2, 5L, 7L), 1L, 2L);

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE (z = ?) AND c = ?"
                        + " AND v1 <= ? AND (v1 < ? OR id > ?) ORDER BY c DESC, v1 DESC, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t WHERE (z = ?) AND c = ?"
                        + " AND v1 <= ? AND (v1 < ? OR id > ?) ORDER BY c DESC, v1 DESC, id LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 DESC, id LIMIT 3");
        assertThat(sql.binds())
                .containsExactly(9, 1L, key(0, 5L), key(0, 5L), key(1, 7L), 9, 2L, key(0, 5L), key(0, 5L), key(1, 7L));
    }

    @Test
    void looksBehindInTheSameWay() {
        assertThat(page(POSTGRESQL, SqlSamples.UNIFORM, probing(UNIFORM, 5L, 7L), 1L, 2L)
                        .text())
                .contains(", COALESCE((SELECT 1 FROM (VALUES (?), (?)) pgn_v (pgn_value) CROSS JOIN LATERAL"
                        + " (SELECT 1 AS pgn_one FROM t WHERE (z = ?) AND c = pgn_v.pgn_value AND (v1, id) <= (?, ?)"
                        + " ORDER BY v1 DESC, id DESC LIMIT 1) pgn_b LIMIT 1), 0) AS pgn_behind FROM (VALUES");
        PagePlan onMariaDb = probing(planner(SqlDialect.MARIADB, SqlSamples.MIXED), 5L, 7L);
        assertThat(page(SqlDialect.MARIADB, SqlSamples.MIXED, onMariaDb, 1L, 2L).text())
                .contains(", COALESCE((SELECT 1 FROM t WHERE (z = ?) AND c = ? AND (v1 > ?")
                .contains(" ORDER BY c, v1, id DESC LIMIT 1), (SELECT 1 FROM t WHERE");
        assertThat(page(H2, SqlSamples.MIXED, probing(ON_H2, 5L, 7L), 1L, 2L).text())
                .doesNotContain("pgn_behind");
    }

    @Test
    void readsASingleValueWithoutAUnion() {
        assertThat(page(H2, SqlSamples.MIXED, ON_H2.first(2), 1L).text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (z = ?) AND c = ?"
                        + " ORDER BY c DESC, v1 DESC, id LIMIT 3");
        assertThat(page(POSTGRESQL, SqlSamples.UNIFORM, UNIFORM.first(2), 1L).text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (z = ?) AND c = ? ORDER BY c, v1, id LIMIT 3");
    }

    @Test
    void countsByTheWholeFilter() {
        SqlFragment sql = page(POSTGRESQL, SqlSamples.UNIFORM, UNIFORM.first(2).with(Counting.INLINE), 1L, 2L);

        assertThat(sql.text()).contains(", (SELECT COUNT(*) FROM t WHERE whole) AS pgn_count FROM (VALUES");
    }

    @Test
    void skipsRowsOnceTheValuesAreJoined() {
        SqlFragment sql = page(POSTGRESQL, SqlSamples.UNIFORM, UNIFORM.numbered(3, 2), 1L, 2L);

        assertThat(sql.text())
                .endsWith("ORDER BY v1, id LIMIT ?) pgn_b0) pgn_page ORDER BY pgn_k0, id LIMIT 3 OFFSET ?");
        assertThat(sql.binds()).containsExactly(1L, 2L, 9, 9L, 6L);
    }

    @Test
    void readsTogetherWhatWouldCostMoreApart() {
        Object[] fifty = LongStream.rangeClosed(1, 50).boxed().toArray();
        Object[] hundred = LongStream.rangeClosed(1, 100).boxed().toArray();
        Object[] more = LongStream.rangeClosed(1, 101).boxed().toArray();
        PagePlanner nulls = planner(H2, SqlSamples.NULLS_LAST);

        assertThat(page(H2, SqlSamples.MIXED, ON_H2.first(2), fifty).text()).contains("pgn_b49");
        assertThat(page(H2, SqlSamples.NULLS_LAST, nulls.first(2), fifty).text())
                .contains("WHERE whole AND n1 IS NULL");
        assertThat(page(H2, SqlSamples.MIXED, ON_H2.first(2), hundred).text()).contains("WHERE whole");
        assertThat(page(POSTGRESQL, SqlSamples.UNIFORM, UNIFORM.first(2), hundred)
                        .text())
                .contains("LATERAL");
        assertThat(page(POSTGRESQL, SqlSamples.UNIFORM, UNIFORM.first(2), more).text())
                .contains("WHERE whole");
        assertThat(page(POSTGRESQL, SqlSamples.UNIFORM, UNIFORM.numbered(501, 2), 1L, 2L)
                        .text())
                .contains("WHERE whole");
    }

    @Test
    void readsTogetherWhereTheDatabaseProbesItself() {
        SqlDialect together = POSTGRESQL.withValueForm(ValueForm.TOGETHER);

        assertThat(page(together, SqlSamples.UNIFORM, UNIFORM.first(2), 1L, 2L).text())
                .contains("WHERE whole");
        assertThat(together.valueForm()).isEqualTo(ValueForm.TOGETHER);
        assertThat(together.withDeferredJoinFrom(7).valueForm()).isEqualTo(ValueForm.TOGETHER);
    }

    @Test
    void refusesAListWithoutValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SqlValues("c", Collections.emptyList(), Equality.EXACT, SqlFragment.empty()))
                .withMessage("There is no value to read by; a filter that no row satisfies has none.");
    }

    private static SqlFragment page(SqlDialect dialect, Ordering ordering, PagePlan plan, Object... values) {
        SqlValues listed = new SqlValues("c", List.of(values), Equality.EXACT, SqlFragment.of("(z = ?)", 9));
        return page(dialect, query(ordering, listed), plan);
    }

    private static SqlFragment page(SqlDialect dialect, SqlQuery query, PagePlan plan) {
        return new SqlPageBuilder(dialect, query).page(plan);
    }

    private static SqlQuery query(Ordering ordering, SqlValues values) {
        SqlQuery sample = SqlSamples.query(ordering, SqlFragment.of("whole"));
        return new SqlQuery(
                sample.select(), sample.from(), sample.where(), Optional.of(values), sample.keys(), sample.identity());
    }
}

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
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.PagePlanner;
import dev.pagination.plan.SeekForm;
import dev.pagination.token.Cursor.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is alike for every dialect: filters, captured keys, the order of binds, counts. */
class SqlPageBuilderTest {

    private static final SqlFragment EITHER = SqlFragment.of("(status = ? OR vip = ?)", "open", true);

    /** A derived table with a value of its own, and keys that are neither captured nor bound as they are. */
    private static final SqlQuery DERIVED = new SqlQuery(
            SqlFragment.of("q.*, ? AS label", "seen"),
            SqlFragment.of("(SELECT * FROM t WHERE tenant = ?) q", 42L),
            SqlFragment.of("(kind = ?)", "a"),
            List.of(
                    new SqlKey("lower(name)", "lower(name)", "?", Optional.empty()),
                    new SqlKey("at", "CAST(at AS varchar)", "CAST(? AS timestamptz)", Optional.empty()),
                    new SqlKey("id", "id", "?", Optional.of("id"))),
            List.of());

    private static final Ordering BY_NAME = Orderings.of(
            SortKey.asc("name").notNull(),
            SortKey.desc("at").notNull(),
            SortKey.desc("id").notNull());

    private final PagePlanner uniform = planner(SqlDialect.POSTGRESQL, SqlSamples.UNIFORM);
    private final PagePlanner mixed = planner(SqlDialect.POSTGRESQL, SqlSamples.MIXED);
    private final PagePlanner byName = planner(SqlDialect.POSTGRESQL, BY_NAME);
    private final SqlPageBuilder derived = new SqlPageBuilder(SqlDialect.POSTGRESQL, DERIVED);

    @Test
    void addsTheSeekToTheFilter() {
        SqlFragment sql = filtered(SqlSamples.UNIFORM).page(after(uniform, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (status = ? OR vip = ?) AND (v1, id) > (?, ?)"
                        + " ORDER BY v1, id LIMIT 3");
        assertThat(sql.binds()).containsExactly("open", true, key(0, 5L), key(1, 7L));
    }

    @Test
    void readsTheGreatestOfAKey() {
        SqlFragment sql = derived.greatest(1);

        assertThat(derived.query()).isSameAs(DERIVED);
        assertThat(sql.text())
                .isEqualTo("SELECT CAST(at AS varchar) AS pgn_k0 FROM (SELECT * FROM t WHERE tenant = ?) q"
                        + " WHERE (kind = ?) ORDER BY at DESC LIMIT 1");
        assertThat(sql.binds()).containsExactly(42L, "a");
    }

    @Test
    void endsAPageInItsFilter() {
        SqlFragment sql = filtered(SqlSamples.UNIFORM)
                .page(uniform.until(after(uniform, 5L, 7L), SqlSamples.cursor(Anchor.ROW, 8L, 9L)));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (status = ? OR vip = ?) AND (v1, id) > (?, ?)"
                        + " AND (v1, id) <= (?, ?) ORDER BY v1, id LIMIT 3");
        assertThat(sql.binds()).containsExactly("open", true, key(0, 5L), key(1, 7L), key(0, 8L), key(1, 9L));
    }

    @Test
    void selectsTheKeysAlone() {
        SqlPageBuilder keysOnly = new SqlPageBuilder(
                SqlDialect.POSTGRESQL, query(SqlSamples.UNIFORM, EITHER).keysOnly());

        SqlFragment sql = keysOnly.page(after(uniform, 5L, 7L).skipping(9_999));

        assertThat(sql.text())
                .isEqualTo("SELECT 1 AS pgn_one, v1 AS pgn_k0, id AS pgn_k1 FROM t WHERE (status = ? OR vip = ?)"
                        + " AND (v1, id) > (?, ?) ORDER BY v1, id LIMIT 3 OFFSET ?");
        assertThat(sql.binds()).containsExactly("open", true, key(0, 5L), key(1, 7L), 9_999L);
    }

    @Test
    void keepsADisjunctionOfTheSeekTogether() {
        SqlDialect expanding = SqlDialect.POSTGRESQL.withForm(SeekForm.EXPANDED);
        PagePlanner planner = planner(expanding, SqlSamples.MIXED);

        SqlFragment sql = new SqlPageBuilder(expanding, query(SqlSamples.MIXED, EITHER)).page(after(planner, 5L, 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (status = ? OR vip = ?)"
                        + " AND (v1 < ? OR v1 = ? AND id > ?) ORDER BY v1 DESC, id LIMIT 3");
        assertThat(sql.binds()).containsExactly("open", true, key(0, 5L), key(0, 5L), key(1, 7L));
    }

    @Test
    void filtersEveryBranchAndTheProbeAndTheCount() {
        SqlFragment sql = filtered(SqlSamples.MIXED).page(probing(mixed, 5L, 7L).with(Counting.INLINE));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.*, COALESCE("
                        + "(SELECT 1 FROM t WHERE (status = ? OR vip = ?) AND v1 = ? AND id <= ?"
                        + " ORDER BY v1, id DESC LIMIT 1),"
                        + " (SELECT 1 FROM t WHERE (status = ? OR vip = ?) AND v1 > ?"
                        + " ORDER BY v1, id DESC LIMIT 1), 0)"
                        + " AS pgn_behind,"
                        + " (SELECT COUNT(*) FROM t WHERE (status = ? OR vip = ?)) AS pgn_count FROM ("
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t"
                        + " WHERE (status = ? OR vip = ?) AND v1 = ? AND id > ? ORDER BY v1 DESC, id LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT id, name, v1 AS pgn_k0 FROM t"
                        + " WHERE (status = ? OR vip = ?) AND v1 < ? ORDER BY v1 DESC, id LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0 DESC, id LIMIT 3");
        assertThat(sql.binds())
                .containsExactly(
                        "open",
                        true,
                        key(0, 5L),
                        key(1, 7L),
                        "open",
                        true,
                        key(0, 5L),
                        "open",
                        true,
                        "open",
                        true,
                        key(0, 5L),
                        key(1, 7L),
                        "open",
                        true,
                        key(0, 5L));
    }

    @Test
    void filtersTheFirstPage() {
        SqlFragment sql = filtered(SqlSamples.UNIFORM).page(uniform.first(2));

        assertThat(sql.text())
                .isEqualTo("SELECT id, name, v1 AS pgn_k0 FROM t WHERE (status = ? OR vip = ?)"
                        + " ORDER BY v1, id LIMIT 3");
        assertThat(sql.binds()).containsExactly("open", true);
    }

    @Test
    void capturesAndBindsEachKeyInItsOwnWay() {
        SqlFragment sql = derived.page(after(byName, "ann", "2020-01-01", 7L));

        assertThat(sql.text())
                .isEqualTo("SELECT pgn_page.* FROM ("
                        + "SELECT * FROM (SELECT q.*, ? AS label, lower(name) AS pgn_k0,"
                        + " CAST(at AS varchar) AS pgn_k1, at AS pgn_o1"
                        + " FROM (SELECT * FROM t WHERE tenant = ?) q"
                        + " WHERE (kind = ?) AND lower(name) = ? AND (at, id) < (CAST(? AS timestamptz), ?)"
                        + " ORDER BY lower(name), at DESC, id DESC LIMIT 3) pgn_b0"
                        + " UNION ALL "
                        + "SELECT * FROM (SELECT q.*, ? AS label, lower(name) AS pgn_k0,"
                        + " CAST(at AS varchar) AS pgn_k1, at AS pgn_o1"
                        + " FROM (SELECT * FROM t WHERE tenant = ?) q"
                        + " WHERE (kind = ?) AND lower(name) > ?"
                        + " ORDER BY lower(name), at DESC, id DESC LIMIT 3) pgn_b1"
                        + ") pgn_page ORDER BY pgn_k0, pgn_o1 DESC, id DESC LIMIT 3");
    }

    @Test
    void bindsInTheOrderOfThePlaceholders() {
        SqlFragment sql = derived.page(after(byName, "ann", "2020-01-01", 7L));

        assertThat(sql.binds())
                .containsExactly(
                        "seen",
                        42L,
                        "a",
                        key(0, "ann"),
                        key(1, "2020-01-01"),
                        key(2, 7L),
                        "seen",
                        42L,
                        "a",
                        key(0, "ann"));
        assertThat(sql.text().chars().filter(c -> c == '?')).hasSameSizeAs(sql.binds());
    }

    @Test
    void comparesOneKeyWithItsCast() {
        SqlDialect expanding = SqlDialect.POSTGRESQL.withForm(SeekForm.UNION);

        SqlFragment sql = derived.page(after(planner(expanding, BY_NAME), "ann", "2020-01-01", 7L));

        assertThat(sql.text()).contains(" AND lower(name) = ? AND at < CAST(? AS timestamptz) ORDER BY ");
    }

    @Test
    void joinsADeepPageOnEveryKeyOfItsIdentity() {
        SqlQuery composite = new SqlQuery(
                SqlFragment.of("name"),
                SqlFragment.of("t"),
                EITHER,
                query(SqlSamples.MIXED).keys(),
                List.of(0, 1));
        SqlPageBuilder builder = new SqlPageBuilder(SqlDialect.POSTGRESQL.withDeferredJoinFrom(4), composite);

        SqlFragment sql = builder.page(mixed.numbered(2, 2).with(Counting.INLINE));

        assertThat(sql.text())
                .isEqualTo("SELECT name, v1 AS pgn_k0,"
                        + " (SELECT COUNT(*) FROM t WHERE (status = ? OR vip = ?)) AS pgn_count"
                        + " FROM t JOIN (SELECT v1 AS pgn_i0, id AS pgn_i1 FROM t WHERE (status = ? OR vip = ?)"
                        + " ORDER BY v1 DESC, id LIMIT 3 OFFSET ?) pgn_page"
                        + " ON v1 = pgn_page.pgn_i0 AND id = pgn_page.pgn_i1 ORDER BY v1 DESC, id");
        assertThat(sql.binds()).containsExactly("open", true, "open", true, 4L);
        assertThat(builder.page(mixed.numbered(1, 2)).text()).doesNotContain("JOIN");
    }

    @Test
    void joinsNothingWithoutAnIdentity() {
        SqlFragment sql = derived.page(byName.numbered(1_000, 2));

        assertThat(sql.text()).doesNotContain("JOIN").endsWith(" LIMIT 3 OFFSET ?");
        assertThat(sql.binds()).containsExactly("seen", 42L, "a", 2_000L);
    }

    @Test
    void countsAllRows() {
        SqlFragment sql = filtered(SqlSamples.MIXED).count(OptionalLong.empty());

        assertThat(sql.text()).isEqualTo("SELECT COUNT(*) FROM t WHERE (status = ? OR vip = ?)");
        assertThat(sql.binds()).containsExactly("open", true);
        assertThat(new SqlPageBuilder(SqlDialect.H2, query(SqlSamples.MIXED))
                        .count(OptionalLong.empty())
                        .text())
                .isEqualTo("SELECT COUNT(*) FROM t");
    }

    @Test
    void writesNoSubqueryBesideRowsThatAreMerged() {
        SqlPageBuilder builder = new SqlPageBuilder(SqlDialect.SHARDINGSPHERE_POSTGRESQL, query(SqlSamples.MIXED));
        PagePlan plan = probing(mixed, 5L, 7L).with(Counting.INLINE);

        assertThat(builder.page(plan).text()).doesNotContain("pgn_behind", "pgn_count", "COUNT");
        assertThat(builder.tellsBehind(plan)).isFalse();
        assertThat(builder.tellsCount(plan)).isFalse();
        assertThat(filtered(SqlSamples.MIXED).tellsBehind(plan)).isTrue();
        assertThat(filtered(SqlSamples.MIXED).tellsCount(plan)).isTrue();
    }

    @Test
    void stopsCountingAtABound() {
        SqlFragment sql = filtered(SqlSamples.MIXED).count(OptionalLong.of(10_001));

        assertThat(sql.text())
                .isEqualTo("SELECT COUNT(*) FROM (SELECT 1 AS pgn_one FROM t WHERE (status = ? OR vip = ?) LIMIT ?)"
                        + " pgn_counted");
        assertThat(sql.binds()).containsExactly("open", true, 10_001L);
    }

    @Test
    void selectsEveryRowForThePlanner() {
        SqlFragment sql = derived.everyRow();

        assertThat(sql.text()).isEqualTo("SELECT 1 FROM (SELECT * FROM t WHERE tenant = ?) q WHERE (kind = ?)");
        assertThat(sql.binds()).containsExactly(42L, "a");
    }

    private static SqlPageBuilder filtered(Ordering ordering) {
        return new SqlPageBuilder(SqlDialect.POSTGRESQL, query(ordering, EITHER));
    }
}

package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagination.CountStrategy;
import dev.pagination.PageBoundaries;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SQL that only PostgreSQL has. */
class JdbcPostgresSqlTest {

    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static JdbcPager<Long> pager;

    record Term(long id, Instant ends) {}

    @BeforeAll
    static void createTable() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE TABLE doc (id bigint PRIMARY KEY, tags jsonb NOT NULL, name text NOT NULL)",
                        "INSERT INTO doc SELECT n, CASE WHEN n % 2 = 0 THEN '{\"a\": 1}'::jsonb ELSE '{\"b\": 1}' END,"
                                + " 'it''s ' || n FROM generate_series(1, 3000) AS n",
                        "ANALYZE doc");
        pager = JdbcPager.table(RECORDING, "doc").orderBy(SortKey.desc("tags")).build(row -> row.getLong("id"));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void passesTheQuestionMarkOperatorsThrough() {
        WalkContract.check(pager.where("tags ?? ? AND id < ?", "a", 7), List.of(6L, 4L, 2L));
        WalkContract.check(pager.where("tags ??| array['b', 'c'] AND id < :id", Map.of("id", 6)), List.of(5L, 3L, 1L));
    }

    @Test
    void passesEscapesCastsAndDollarQuotesThrough() {
        WalkContract.check(pager.where("name = E'it\\'s 1' AND id::int = ?", 1), List.of(1L));
        WalkContract.check(
                pager.where("name IN ($$it's 2$$, $x1$it's ?$x1$) AND id = :id::bigint", Map.of("id", "2")),
                List.of(2L));
    }

    @Test
    void estimatesWithTheValuesOfTheFilter() {
        JdbcPager<Long> filtered =
                pager.where("id BETWEEN ? AND ?", 1_000, 2_000).where("name LIKE ?", "it%");

        Total total = filtered.page(PageRequest.first(5).withCount(CountStrategy.estimated(10)))
                .total();

        assertThat(total).isInstanceOf(Total.Estimate.class);
        assertThat(total.value().orElseThrow()).isBetween(500L, 1_500L);
    }

    @Test
    void joinsTheRowsOfADeepNumberedPageByTheirKey() {
        JdbcPager<Long> byName = pager.orderBy(SortKey.asc("id"));
        RECORDING.clear();

        List<Long> deep =
                byName.where("id > ?", 100).page(PageRequest.ofPage(500, 3)).content();
        List<Long> byTags = pager.page(PageRequest.ofPage(500, 3)).content();

        assertThat(deep).containsExactly(1_601L, 1_602L, 1_603L);
        assertThat(byTags)
                .containsExactlyElementsOf(
                        LongStream.of(3_000, 2_998, 2_996).boxed().toList());
        assertThat(RECORDING.statements())
                .allSatisfy(statement -> assertThat(statement.sql()).contains("JOIN"));
    }

    @Test
    void readsKeysAloneForBoundaries() {
        JdbcPager<Long> byName = pager.orderBy(SortKey.asc("id"));
        RECORDING.clear();

        PageBoundaries boundaries = byName.boundaries(1_000);

        assertThat(boundaries.rows()).isEqualTo(3_000);
        assertThat(byName.next(boundaries.tokens().get(1)).content()).startsWith(2_001L);
        assertThat(RECORDING.statements().get(1).sql())
                .isEqualTo(
                        "SELECT 1 AS pgn_one, \"id\" AS pgn_k0 FROM doc WHERE \"id\" > ? ORDER BY \"id\" LIMIT 2 OFFSET ?");
    }

    @Test
    void readsAnInfiniteMomentThatIsAKey() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE TABLE term (id bigint PRIMARY KEY, ends timestamptz)",
                        "INSERT INTO term VALUES (1, 'infinity'), (2, '2024-03-10 12:00+00'), (3, '-infinity'), (4, NULL)");
        JdbcPager<Term> terms =
                JdbcPager.table(RECORDING, "term").orderBy(SortKey.desc("ends")).build(Term.class);

        WalkContract.check(
                terms,
                List.of(
                        new Term(1, OffsetDateTime.MAX.toInstant()),
                        new Term(2, Instant.parse("2024-03-10T12:00:00Z")),
                        new Term(3, OffsetDateTime.MIN.toInstant()),
                        new Term(4, null)));
    }

    @Test
    void saysNothingOfSqlOrValuesInItsMessages() {
        JdbcPager<Long> failing = pager.where("name::int > 0 AND name <> ?", "a secret value");

        PageFetchException failure = catchThrowableOfType(PageFetchException.class, failing::first);

        assertThat(failure).hasMessage("Fetching a page failed; see the cause.");
        assertThat(failure.getCause()).isInstanceOf(SQLException.class).hasMessageContaining("it's");
        assertThat(failure.toString()).doesNotContain("secret", "name", "it's", "SELECT");
    }

    @Test
    void saysThatTheEstimateFailed() {
        JdbcPager<Long> failing = JdbcPager.table(
                        Broken.dataSource(DATABASE.dataSource(), Set.of("Connection.prepareStatement EXPLAIN")), "doc")
                .count(CountStrategy.estimated(10))
                .build(row -> row.getLong("id"));

        PageFetchException failure = catchThrowableOfType(PageFetchException.class, () -> failing.first(1));

        assertThat(failure).hasMessage("Asking for the planner's estimate failed; see the cause.");
        assertThat(failure).hasCauseInstanceOf(SQLException.class);
    }
}

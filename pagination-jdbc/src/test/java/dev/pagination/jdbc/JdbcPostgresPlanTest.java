package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each page is an index seek on PostgreSQL: the first, the second, one at 90 % of the depth and the last, read forward and
 * backward, look behind included.
 */
class JdbcPostgresPlanTest {

    private static final int ROWS = 20_000;
    private static final int SIZE = 20;
    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static JdbcPager<Long> pager;

    /** A third of {@code maybe} is NULL; four rows share each other value. */
    @BeforeAll
    static void createTable() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE TABLE payment (id bigint PRIMARY KEY, owner int NOT NULL, at timestamptz NOT NULL,"
                                + " amount numeric(12, 2) NOT NULL, small smallint NOT NULL, code char(8) NOT NULL,"
                                + " name text NOT NULL, maybe int, maybe_text text)",
                        "INSERT INTO payment SELECT n, n % 2, timestamptz '2024-01-01' + n / 4 * interval '1 s', n / 4,"
                                + " n / 4 % 9000, to_char(n / 4, 'FM00000000'), 'Name ' || n / 4,"
                                + " CASE WHEN n % 3 > 0 THEN n / 4 END, CASE WHEN n % 3 > 0 THEN 'x' || n / 4 END"
                                + " FROM generate_series(1, " + ROWS + ") AS n",
                        "CREATE INDEX ON payment (at, id)",
                        "CREATE INDEX ON payment (amount, id)",
                        "CREATE INDEX ON payment (small, id)",
                        "CREATE INDEX ON payment (code, id)",
                        "CREATE INDEX ON payment (code, id DESC)",
                        "CREATE INDEX ON payment (lower(name), id)",
                        "CREATE INDEX ON payment (name COLLATE \"C\", id)",
                        "CREATE INDEX ON payment (at, id DESC)",
                        "CREATE INDEX ON payment (maybe, id)",
                        "CREATE INDEX ON payment (maybe, id DESC)",
                        "CREATE INDEX ON payment (maybe_text, id)",
                        "CREATE INDEX ON payment (owner, at, id)",
                        "CREATE INDEX ON payment (owner, maybe, id)",
                        "ANALYZE payment");
        pager = JdbcPager.table(RECORDING, "payment")
                .key("name_lower", "lower(name)")
                .key("name_c", "name COLLATE \"C\"")
                .build(row -> row.getLong("id"));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @TestFactory
    Stream<DynamicTest> seeksWhereAllKeysRunOneWay() {
        return tests(
                UnaryOperator.identity(),
                Stream.of(
                        List.of(SortKey.asc("id")),
                        List.of(SortKey.desc("id")),
                        List.of(SortKey.asc("at")),
                        List.of(SortKey.desc("at")),
                        List.of(SortKey.asc("amount")),
                        List.of(SortKey.desc("small")),
                        List.of(SortKey.asc("code")),
                        List.of(SortKey.desc("name_lower").notNull()),
                        List.of(SortKey.asc("name_c").notNull())));
    }

    @TestFactory
    Stream<DynamicTest> seeksWhereDirectionsAreMixed() {
        return tests(
                UnaryOperator.identity(),
                Stream.of(
                        List.of(SortKey.asc("at"), SortKey.desc("id")),
                        List.of(SortKey.asc("code"), SortKey.desc("id")),
                        List.of(SortKey.desc("at"), SortKey.asc("id"))));
    }

    @TestFactory
    Stream<DynamicTest> seeksAmongValuesAndAmongNulls() {
        return tests(
                UnaryOperator.identity(),
                Stream.of(
                        List.of(SortKey.asc("maybe").nullsFirst()),
                        List.of(SortKey.asc("maybe").nullsLast()),
                        List.of(SortKey.desc("maybe").nullsFirst()),
                        List.of(SortKey.desc("maybe").nullsLast()),
                        List.of(SortKey.asc("maybe").nullsFirst(), SortKey.desc("id")),
                        List.of(SortKey.desc("maybe").nullsLast(), SortKey.asc("id")),
                        List.of(SortKey.asc("maybe_text").nullsFirst()),
                        List.of(SortKey.desc("maybe_text").nullsLast()),
                        List.of(SortKey.desc("name_lower"))));
    }

    @TestFactory
    Stream<DynamicTest> seeksBesideAFilterOnTheLeadingColumn() {
        return tests(
                all -> all.where("owner = ?", 1),
                Stream.of(
                        List.of(SortKey.asc("at")),
                        List.of(SortKey.desc("at")),
                        List.of(SortKey.asc("maybe").nullsFirst()),
                        List.of(SortKey.asc("maybe").nullsLast()),
                        List.of(SortKey.desc("maybe").nullsFirst()),
                        List.of(SortKey.desc("maybe").nullsLast())));
    }

    private static Stream<DynamicTest> tests(UnaryOperator<JdbcPager<Long>> filter, Stream<List<SortKey>> orders) {
        return orders.map(pager::orderBy)
                .map(filter)
                .map(ordered -> DynamicTest.dynamicTest(ordered.ordering().describe(), () -> assertSeeks(ordered)));
    }

    private static void assertSeeks(JdbcPager<Long> ordered) {
        PlanGuard guard = PlanGuard.postgres(RECORDING);
        int rows = ordered.stream(PageRequest.first(500)).toList().size();

        PageResponse<Long> first = guard.assertSeeks(() -> ordered.first(SIZE));
        guard.assertSeeks(() -> ordered.next(first.nextToken().orElseThrow()));
        for (int percent : List.of(10, 50, 90)) {
            CursorToken deep = token(ordered, rows / 100 * percent);
            guard.assertSeeks(() -> ordered.page(PageRequest.after(deep).withSize(SIZE)));
            guard.assertSeeks(() -> ordered.page(PageRequest.before(deep).withSize(SIZE)));
        }
        PageResponse<Long> last = guard.assertSeeks(() -> ordered.last(SIZE));
        guard.assertSeeks(() -> ordered.previous(last.previousToken().orElseThrow()));
        PageResponse<Long> empty =
                guard.assertSeeks(() -> ordered.next(last.resumeToken().orElseThrow()));

        assertThat(empty.content()).isEmpty();
        assertThat(empty.metadata().hasPrevious()).isTrue();
    }

    /** The token of a row that far down. */
    private static CursorToken token(JdbcPager<Long> ordered, int row) {
        return ordered.page(PageRequest.ofPage(row, 1)).token(0);
    }
}

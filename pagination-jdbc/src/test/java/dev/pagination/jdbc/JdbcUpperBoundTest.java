package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.MovingData;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bounds on the databases that run in the process, and of every type of time. */
class JdbcUpperBoundTest {

    /**
     * A database with a type of times.
     *
     * @param open makes a fresh one
     * @param type of the column
     * @param clocked whether the pager knows the database's clock
     */
    private record Case(String name, Supplier<TestDatabase> open, String type, boolean clocked) {}

    @TestFactory
    Stream<DynamicTest> endsAtTheGreatestTime() {
        return Stream.of(
                        new Case("H2", TestDatabases::h2, "timestamp(9)", true),
                        new Case("PostgreSQL", TestDatabases::postgres, "timestamp", true),
                        new Case("MariaDB", TestDatabases::mariadb, "datetime(3)", true),
                        new Case("HSQLDB", TestDatabases::hsqldb, "timestamp(9)", false),
                        new Case("Derby", TestDatabases::derby, "timestamp", false),
                        new Case("SQLite", TestDatabases::sqlite, "timestamp", false),
                        new Case("DuckDB", TestDatabases::duckdb, "timestamp", false))
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> endsAtTheGreatestTime(one)));
    }

    private static void endsAtTheGreatestTime(Case one) {
        try (TestDatabase database = one.open().get()) {
            Sql sql = new Sql(database.dataSource());
            sql.run("CREATE TABLE event (id bigint NOT NULL PRIMARY KEY, made " + one.type() + " NOT NULL)");
            for (int id = 1; id <= 4; id++) {
                sql.run(event(id, "2020-01-0" + id + " 00:00:00.123"));
            }
            JdbcPagerBuilder builder =
                    JdbcPager.table(database.dataSource(), "event").orderBy(SortKey.desc("made"));
            JdbcPager<Long> pager =
                    builder.movingData(MovingData.upToGreatest("Made")).build(row -> row.getLong(1));

            PageResponse<Long> page = pager.last(2);
            sql.run(event(5, "2020-01-04 00:00:00.124"), event(6, "2019-12-31 00:00:00"));
            PageResponse<Long> previous = pager.previous(page.previousToken().orElseThrow());

            assertThat(page.content()).containsExactly(2L, 1L);
            assertThat(previous.content()).containsExactly(4L, 3L);
            assertThat(previous.metadata().hasPrevious()).isFalse();
            assertThat(pager.next(page.resumeToken().orElseThrow()).content()).containsExactly(6L);
            boundsByTheClock(builder.movingData(MovingData.upToNow("made").lagging(Duration.ofDays(1))), one.clocked());
        }
    }

    private static void boundsByTheClock(JdbcPagerBuilder builder, boolean clocked) {
        if (clocked) {
            assertThat(builder.build(row -> row.getLong(1)).first(9).content()).hasSize(6);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.build(row -> row.getLong(1)))
                    .withMessageEndingWith("cannot be bounded by the database's clock, which is not known as a value of"
                            + " its type here; use MovingData.upToGreatest.");
        }
    }

    private static String event(int id, String at) {
        return "INSERT INTO event VALUES (" + id + ", '" + at + "')";
    }

    @Test
    void refusesANullThatWasSaidToBeNone() {
        try (TestDatabase database = TestDatabases.h2()) {
            JdbcPager<Long> pager = JdbcPager.select(
                            database.dataSource(), "SELECT CAST(NULL AS bigint) AS id FROM (VALUES (1)) AS one")
                    .uniqueKey("id")
                    .movingData(MovingData.upToGreatest("id"))
                    .build(row -> row.getLong(1));

            assertThatExceptionOfType(PageFetchException.class)
                    .isThrownBy(pager::first)
                    .withMessage("The key ID is declared to be never NULL but is NULL in a row; declare where NULL"
                            + " stands with nullsFirst() or nullsLast().");
        }
    }

    @Test
    void checksTheKeyInEveryOrder() {
        try (TestDatabase database = TestDatabases.h2()) {
            new Sql(database.dataSource()).run("CREATE TABLE event (id bigint PRIMARY KEY, size bigint NOT NULL)");
            JdbcPager<Long> pager = JdbcPager.table(database.dataSource(), "event")
                    .orderBy(SortKey.asc("size"))
                    .movingData(MovingData.upToGreatest("size"))
                    .build(row -> row.getLong(1));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pager.orderBy(SortKey.asc("id")))
                    .withMessage("The rows of a walk cannot be bounded by size, which is no key of the ordering ID ASC;"
                            + " name one of its keys.");
            assertThat(pager.page(PageRequest.first().withMovingData(MovingData.live()))
                            .content())
                    .isEmpty();
        }
    }

    @Test
    void saysWhatFailed() {
        try (TestDatabase database = TestDatabases.h2()) {
            Sql sql = new Sql(database.dataSource());
            sql.run("CREATE TABLE event (id bigint PRIMARY KEY)");
            JdbcPager<Long> pager = JdbcPager.table(database.dataSource(), "event")
                    .movingData(MovingData.upToGreatest("id"))
                    .build(row -> row.getLong(1));
            sql.run("DROP TABLE event");

            assertThatExceptionOfType(PageFetchException.class)
                    .isThrownBy(pager::first)
                    .withMessage("Finding the greatest key failed; see the cause.");
        }
    }
}

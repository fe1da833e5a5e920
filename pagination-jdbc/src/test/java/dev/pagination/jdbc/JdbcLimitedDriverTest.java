package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.Total;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drivers that cannot set a connection to read only, stop a statement in time, or make a savepoint. */
@Timeout(120)
class JdbcLimitedDriverTest {

    private static final TestDatabase SQLITE = TestDatabases.sqlite();
    private static final TestDatabase DUCKDB = TestDatabases.duckdb();
    private static final String SLOW =
            "(SELECT COUNT(*) FROM many a, many b, many c WHERE a.id + b.id + c.id < thing.id) >= 0";
    private static final CountStrategy HURRIED = CountStrategy.separate().within(Duration.ofMillis(50));
    private static final CountStrategy PATIENT = CountStrategy.separate().within(Duration.ofMinutes(1));

    private static Stream<TestDatabase> databases() {
        return Stream.of(SQLITE, DUCKDB);
    }

    @BeforeAll
    static void createTables() {
        databases()
                .forEach(database -> new Sql(database.dataSource())
                        .run(
                                "CREATE TABLE thing (id integer PRIMARY KEY)",
                                "INSERT INTO thing VALUES (1), (2), (3), (4), (5)",
                                "CREATE TABLE many (id integer PRIMARY KEY)",
                                "INSERT INTO many WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                                        + " SELECT i FROM n"));
    }

    @AfterAll
    static void close() {
        databases().forEach(TestDatabase::close);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void readsAlsoWhereAConnectionCannotBeToldThatItOnlyReads(TestDatabase database) {
        JdbcPager<Boolean> told = JdbcPager.table(database.dataSource(), "thing")
                .readOnly()
                .build(row -> row.getStatement().getConnection().isReadOnly());

        assertThat(told.first(2).content()).containsExactly(false, false);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void countsInTheSnapshotOfThePage(TestDatabase database) {
        Sql sql = new Sql(database.dataSource());
        AtomicLong inserted = new AtomicLong(100);
        JdbcPager<Long> pager = JdbcPager.table(database.dataSource(), "thing")
                .where("id < 1000")
                .build(row -> {
                    sql.run("INSERT INTO thing VALUES (" + inserted.incrementAndGet() + ")");
                    return row.getLong(1);
                });

        Total total = pager.page(PageRequest.first(1).withCount(CountStrategy.snapshot()))
                .total();

        assertThat(total.exact()).hasValue(5);
        sql.run("DELETE FROM thing WHERE id > 5");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void stopsAStatementAtItsTimeOut(TestDatabase database) {
        JdbcPager<Long> limited = JdbcPager.table(database.dataSource(), "thing")
                .timeout(Duration.ofSeconds(1))
                .build(row -> row.getLong(1));

        assertThatThrownBy(() -> limited.where(SLOW).first(2))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Fetching a page failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
        assertThat(limited.first(2).content()).containsExactly(1L, 2L);
    }

    /** Only SQLite reads the two rows of the page without looking at the slow part of the condition. */
    @Test
    void givesUpACountWhenItsTimeIsUp() {
        JdbcPager<Long> pager = pager(SQLITE);

        Total total = pager.where("id < 3 OR " + SLOW)
                .page(PageRequest.first(1).withCount(HURRIED))
                .total();

        assertThat(total).isEqualTo(Total.unknown());
        assertThat(pager.first(1).content()).containsExactly(1L);
    }

    /** DuckDB looks at all of it, so here the page is slow too, but has no budget. */
    @Test
    void givesUpACountThatCanBeCancelledAndGoesOn() {
        JdbcPager<Long> pager = pager(DUCKDB);

        Total total = pager.where("(SELECT COUNT(*) FROM many a, many b WHERE a.id * b.id % 7 < thing.id) >= 0")
                .page(PageRequest.first(1).withCount(HURRIED))
                .total();

        assertThat(total).isEqualTo(Total.unknown());
        assertThat(pager.page(PageRequest.first(1).withCount(PATIENT)).total().exact())
                .hasValue(5);
    }

    @Test
    void countsWithinABudgetInATransactionWhereThereAreSavepoints() throws SQLException {
        assertThat(countedInATransaction(SQLITE).exact()).hasValue(5);
    }

    @Test
    void doesNotRiskATransactionThatACancelledCountWouldSpoil() throws SQLException {
        assertThat(countedInATransaction(DUCKDB)).isEqualTo(Total.unknown());
    }

    private static Total countedInATransaction(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            Total total = pager(database)
                    .on(connection)
                    .page(PageRequest.first(2).withCount(PATIENT))
                    .total();
            assertThat(Sql.numbers(connection, "SELECT COUNT(*) FROM thing")).containsExactly(5L);
            connection.rollback();
            return total;
        }
    }

    private static JdbcPager<Long> pager(TestDatabase database) {
        return JdbcPager.table(database.dataSource(), "thing").build(row -> row.getLong(1));
    }
}

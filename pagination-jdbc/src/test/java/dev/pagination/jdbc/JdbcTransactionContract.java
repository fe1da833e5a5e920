package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A caller's connection stays the caller's, and a snapshot is one; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcTransactionContract {

    private static final List<CountStrategy> STRATEGIES = List.of(
            CountStrategy.none(),
            CountStrategy.separate(),
            CountStrategy.combined(),
            CountStrategy.snapshot(),
            CountStrategy.bounded(3),
            CountStrategy.separate().within(Duration.ofMinutes(1)));

    private final RecordingDataSource recording;
    private final boolean snapshots;
    private final Sql sql;
    private final AtomicLong inserted = new AtomicLong(100);

    JdbcTransactionContract(TestDatabase database) {
        this.recording = RecordingDataSource.of(database.dataSource());
        this.snapshots = database.capabilities().contains(Capability.SNAPSHOT_READS);
        this.sql = new Sql(database.dataSource());
    }

    @BeforeAll
    void createTable() {
        sql.run("CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY)");
    }

    @BeforeEach
    void fill() {
        sql.run("DELETE FROM thing", "INSERT INTO thing VALUES (1), (2), (3), (4), (5)");
    }

    @Test
    void joinsTheCallersTransaction() throws SQLException {
        JdbcPager<Long> pager = JdbcPager.table(recording, "thing").build(row -> row.getLong(1));
        try (Connection connection = recording.getConnection()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "INSERT INTO thing VALUES (6)");

            for (CountStrategy strategy : STRATEGIES) {
                assertThat(pager.on(connection)
                                .page(PageRequest.first(9).withCount(strategy))
                                .content())
                        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            }
            if (snapshots) { // Without, another connection waits for what is not committed.
                assertThat(pager.first(9).content()).hasSize(5);
            }
            connection.rollback();
            assertThat(pager.on(connection).first(9).content()).hasSize(5);
        }
    }

    @Test
    void readsDefinitionAndPagesOnTheCallersConnection() throws SQLException {
        try (Connection connection = recording.getConnection()) {
            JdbcPager<Long> table = JdbcPager.table(connection, "thing").build(row -> row.getLong(1));
            JdbcPager<Long> select = JdbcPager.select(connection, "SELECT id FROM thing WHERE id > ?", 3)
                    .uniqueKey("id")
                    .build(row -> row.getLong(1));
            JdbcPager<Long> named = JdbcPager.select(
                            connection, "SELECT id FROM thing WHERE id > :x", java.util.Map.of("x", 4))
                    .uniqueKey("id")
                    .build(row -> row.getLong(1));

            assertThat(table.stream().toList()).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(select.stream().toList()).containsExactly(4L, 5L);
            assertThat(named.stream().toList()).containsExactly(5L);
            assertThat(recording.openConnections()).isEqualTo(1);
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @TestFactory
    Stream<DynamicTest> leavesTheConnectionAsItWas() {
        return STRATEGIES.stream()
                .map(strategy -> DynamicTest.dynamicTest(strategy.toString(), () -> {
                    for (boolean autoCommit : new boolean[] {true, false}) {
                        for (int isolation : new int[] {
                            Connection.TRANSACTION_READ_COMMITTED,
                            Connection.TRANSACTION_REPEATABLE_READ,
                            Connection.TRANSACTION_SERIALIZABLE
                        }) {
                            for (boolean readOnly : new boolean[] {false, true}) {
                                leavesAsItWas(strategy, autoCommit, isolation, readOnly);
                            }
                        }
                    }
                }));
    }

    private void leavesAsItWas(CountStrategy strategy, boolean autoCommit, int isolation, boolean readOnly)
            throws SQLException {
        try (Connection connection = recording.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(readOnly);
            connection.setAutoCommit(autoCommit);
            boolean told = connection.isReadOnly();
            JdbcPager<Long> pager =
                    JdbcPager.table(connection, "thing").readOnly().build(row -> row.getLong(1));
            JdbcPager<Long> failing = pager.where("ABS(CASE WHEN id = 2 THEN -9223372036854775807 - 1 ELSE 1 END) > 0");

            pager.page(PageRequest.first(2).withCount(strategy));
            assertThatThrownBy(() -> failing.page(PageRequest.first(3).withCount(strategy)))
                    .isInstanceOf(PageFetchException.class)
                    .hasCauseInstanceOf(SQLException.class);

            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(connection.isReadOnly()).isEqualTo(told);
            if (!autoCommit) {
                connection.rollback();
            }
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
            assertThat(pager.first(9).content()).hasSize(5);
        }
    }

    @Test
    void countsInTheSnapshotOfThePage() {
        JdbcPager<Long> pager = JdbcPager.table(recording, "thing").build(this::readAndInsert);

        assertThat(total(pager, CountStrategy.snapshot())).isEqualTo(5);
        assertThat(total(pager, CountStrategy.combined())).isEqualTo(6);
        assertThat(total(pager, CountStrategy.separate())).isEqualTo(8);
    }

    @Test
    void countsInTheSnapshotOfACallersRepeatableReadTransaction() throws SQLException {
        try (Connection connection = recording.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            JdbcPager<Long> pager = JdbcPager.table(connection, "thing").build(this::readAndInsert);
            recording.clear();

            assertThat(total(pager, CountStrategy.snapshot())).isEqualTo(5);
            assertThat(recording.statements()).hasSize(snapshots ? 2 : 1);
            connection.rollback();
        }
    }

    @Test
    void countsInThePagesStatementInACallersReadCommittedTransaction() throws SQLException {
        try (Connection connection = recording.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            JdbcPager<Long> pager = JdbcPager.table(connection, "thing").build(this::readAndInsert);
            recording.clear();

            assertThat(total(pager, CountStrategy.snapshot())).isEqualTo(5);
            assertThat(recording.statements()).hasSize(1);
            connection.rollback();
        }
    }

    @Test
    void tellsTheConnectionThatItWillOnlyRead() {
        JdbcPagerBuilder builder = JdbcPager.table(recording, "thing");
        RowReader<Boolean> asked = row -> row.getStatement().getConnection().isReadOnly();

        assertThat(builder.build(asked).first(1).content()).containsExactly(false);
        assertThat(builder.readOnly().build(asked).first(1).content()).containsExactly(true);
    }

    /** The moment between the page and its count: for each row read, another connection inserts one. */
    private Long readAndInsert(java.sql.ResultSet row) throws SQLException {
        sql.run("INSERT INTO thing VALUES (" + inserted.incrementAndGet() + ")");
        return row.getLong(1);
    }

    /** The total beside a page of one row, for which two are read. */
    private static long total(JdbcPager<Long> pager, CountStrategy strategy) {
        return pager.page(PageRequest.first(1).withCount(strategy))
                .total()
                .exact()
                .orElseThrow();
    }
}

package dev.pagination.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The guard counts what a database reads that tells less than PostgreSQL does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountedPlansContract {

    static final int SIZE = 10;
    static final String SEEK = "SELECT id FROM t WHERE a >= 1000 AND (a > 1000 OR id > ?) ORDER BY a, id LIMIT 11";

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final PlanGuard guard;

    CountedPlansContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.guard = PlanGuard.of(recording);
    }

    @BeforeAll
    void fill() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE t (id integer NOT NULL PRIMARY KEY, a integer NOT NULL, b integer NOT NULL)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?, ?)")) {
                for (int i = 1; i <= 10_000; i++) {
                    insert.setInt(1, i);
                    insert.setInt(2, i / 5);
                    insert.setInt(3, i * 31 % 997);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("CREATE INDEX t_a_id ON t (a, id)");
            statement.execute("ANALYZE TABLE t");
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void countsTheRowsOfASeek() {
        assertThat(guard.rowsRead(recorded(SEEK, 5001))).isBetween(11L, 20L);
    }

    @Test
    void tellsThePlanWithWhatItReads() {
        RecordedStatement seek = recorded(SEEK, 5001);

        assertThat(guard.plan(seek))
                .startsWith("Plan, " + guard.rowsRead(seek) + " rows read:\n")
                .containsIgnoringCase("t_a_id");
    }

    @Test
    void passesASeek() {
        guard.assertSeeks(recorded(SEEK, 5001), SIZE);
    }

    @Test
    void failsWhatReadsEverythingBeforeThePage() {
        RecordedStatement offset = recorded("SELECT id FROM t ORDER BY a, id LIMIT 11 OFFSET 5000");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(offset, SIZE))
                .withMessageStartingWith("The page of 10 rows is not a seek.\n  - It reads 50")
                .withMessageContaining(" rows; at most 54 are allowed.\nWhat to do:\n")
                .withMessageContaining("Plan, 50");
    }

    @Test
    void failsASort() {
        RecordedStatement sort = recorded("SELECT id FROM t WHERE b > ? ORDER BY b, id LIMIT 11", 500);

        assertThat(guard.rowsRead(sort)).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void printsAnAdvice() {
        RecordedStatement sort = recorded("SELECT id FROM t ORDER BY b, id LIMIT 11");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.advisedBy(() -> "CREATE INDEX it").assertSeeks(sort, SIZE))
                .withMessageContaining(" are allowed.\nAdvice:\nCREATE INDEX it\nWhat to do:\n");
    }

    @Test
    void keepsNothingOfWhatTheQueryDoes() throws SQLException {
        RecordedStatement seek = recorded(SEEK, 5001);

        guard.assertSeeks(seek, SIZE);

        assertThat(recording.openConnections()).isZero();
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void saysWhichQueryCannotBeExplained() {
        RecordedStatement broken = new RecordedStatement("SELECT none FROM t", List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.rowsRead(broken))
                .withMessage("The query cannot be explained:\nSELECT none FROM t");
    }

    final RecordedStatement recorded(String sql, Object... values) {
        recording.clear();
        try (Connection connection = recording.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return recording.statements().get(0);
    }

    final PlanGuard guard() {
        return guard;
    }
}

package dev.pagination.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.testkit.database.TestDatabases;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Types;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingDataSourceTest {

    private final DataSource h2 = TestDatabases.h2().dataSource();
    private final RecordingDataSource recording = RecordingDataSource.of(h2);

    @BeforeEach
    void createTable() throws SQLException {
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a integer, b varchar(20))");
        }
    }

    @Test
    void recordsTextAndBindingsOfAPreparedStatement() throws SQLException {
        try (Connection connection = recording.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
            insert.setNull(2, Types.VARCHAR);
            insert.setInt(1, 17);
            insert.setFetchSize(5);
            insert.executeUpdate();
        }

        assertThat(recording.statements()).hasSize(1);
        RecordedStatement recorded = recording.statements().get(0);
        assertThat(recorded).hasToString("INSERT INTO t VALUES (?, ?)\n  setInt(1, 17)\n  setNull(2, null)");
        assertThat(recorded.bindings()).extracting(Binding::parameter).containsExactly(1, 2);
        assertThat(recorded.bindings()).extracting(Binding::setter).containsExactly("setInt", "setNull");
        assertThat(recorded.bindings()).extracting(Binding::value).containsExactly(17, null);
    }

    @Test
    void recordsWhatWasBoundWhenItWasExecuted() throws SQLException {
        try (Connection connection = recording.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO t (a) VALUES (?)")) {
            insert.setInt(1, 1);
            insert.executeUpdate();
            insert.clearParameters();
            insert.setInt(1, 2);
            insert.executeUpdate();
        }

        assertThat(recording.statements())
                .extracting(statement -> statement.bindings().get(0).value())
                .containsExactly(1, 2);
    }

    @Test
    void recordsBatchesWhenTheyAreExecuted() throws SQLException {
        try (Connection connection = recording.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO t (a) VALUES (?)")) {
            insert.setInt(1, 1);
            insert.addBatch();
            insert.clearBatch();
            insert.setInt(1, 2);
            insert.addBatch();
            assertThat(recording.statements()).isEmpty();
            insert.executeBatch();
        }

        assertThat(recording.statements())
                .extracting(statement -> statement.bindings().get(0).value())
                .containsExactly(2);
    }

    @Test
    void recordsStatementsWithoutParameters() throws SQLException {
        try (Connection connection = recording.getConnection();
                Statement statement = connection.createStatement();
                CallableStatement call = connection.prepareCall("CALL 1")) {
            statement.execute("DELETE FROM t");
            call.execute();
        }

        assertThat(recording.statements())
                .extracting(RecordedStatement::sql)
                .containsExactly("DELETE FROM t", "CALL 1");
    }

    @Test
    void recordsStatementsThatFailAndPassesTheDriversExceptionOn() throws SQLException {
        try (Connection connection = recording.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("SELECT * FROM none"));
        }

        assertThat(recording.statements()).extracting(RecordedStatement::sql).containsExactly("SELECT * FROM none");
    }

    @Test
    void bindsAgain() throws SQLException {
        try (Connection connection = recording.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT ? || ?")) {
            query.setString(1, "a");
            query.setObject(2, "b", Types.VARCHAR);
            query.executeQuery();
        }

        try (Connection connection = h2.getConnection();
                PreparedStatement again = connection.prepareStatement("SELECT ? || ?")) {
            recording.statements().get(0).bind(again);
            try (ResultSet rows = again.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("ab");
            }
        }
    }

    @Test
    void saysWhichBindingCannotBeRepeated() throws SQLException {
        try (Connection connection = recording.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT ?")) {
            query.setCharacterStream(1, new StringReader("a"));
            query.executeQuery();
        }

        try (Connection connection = h2.getConnection();
                PreparedStatement other = connection.prepareStatement("SELECT 1")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> recording.statements().get(0).bind(other))
                    .withMessage("The recorded call of setCharacterStream failed.");
        }
    }

    @Test
    void forgetsWhenCleared() throws SQLException {
        try (Connection connection = recording.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM t");
        }

        recording.clear();

        assertThat(recording.statements()).isEmpty();
    }

    @Test
    void countsOpenConnections() throws SQLException {
        Connection first = recording.getConnection();
        Connection second = recording.getConnection();
        assertThat(recording.openConnections()).isEqualTo(2);

        first.close();
        first.close();

        assertThat(recording.openConnections()).isEqualTo(1);
        second.close();
        assertThat(recording.openConnections()).isZero();
    }

    @Test
    void handsOutOneConnectionThatIsEqualToItself() throws SQLException {
        try (Connection connection = recording.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT 1")) {
            assertThat(query.getConnection()).isSameAs(connection).isEqualTo(connection);
            assertThat(connection).hasSameHashCodeAs(connection);
            assertThat(connection.unwrap(Connection.class)).isNotNull();
        }
    }

    @Test
    void isUnwrappedToTheTarget() throws SQLException {
        assertThat(recording.target()).isSameAs(h2);
        assertThat(recording.unwrap(RecordingDataSource.class)).isSameAs(recording);
        assertThat(recording.unwrap(DataSource.class)).isSameAs(recording);
        assertThat(recording.isWrapperFor(RecordingDataSource.class)).isTrue();
        assertThat(recording.isWrapperFor(h2.getClass())).isTrue();
        assertThat(recording.unwrap(h2.getClass())).isSameAs(h2);
    }

    @Test
    void passesItsSettingsOn() throws SQLException {
        recording.setLoginTimeout(7);

        assertThat(recording.getLoginTimeout()).isEqualTo(h2.getLoginTimeout()).isEqualTo(7);
        assertThatExceptionOfType(SQLFeatureNotSupportedException.class).isThrownBy(recording::getLogWriter);
        assertThatExceptionOfType(SQLFeatureNotSupportedException.class)
                .isThrownBy(() -> recording.setLogWriter(new PrintWriter(new StringWriter())));
        assertThatExceptionOfType(SQLFeatureNotSupportedException.class).isThrownBy(recording::getParentLogger);
        assertThatExceptionOfType(SQLFeatureNotSupportedException.class)
                .isThrownBy(() -> recording.getConnection("a", "b"));
        assertThat(recording.openConnections()).isZero();
    }
}

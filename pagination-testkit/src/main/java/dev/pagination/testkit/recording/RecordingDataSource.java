package dev.pagination.testkit.recording;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A {@link DataSource} that hands out the connections of another one and remembers every statement executed through
 * them, failed ones included, and how many connections are still open. Thread-safe.
 *
 * <pre>{@code
 * RecordingDataSource recording = RecordingDataSource.of(database.dataSource());
 * pagerOn(recording).first(50);
 * assertThat(recording.statements()).hasSize(1);
 * assertThat(recording.openConnections()).isZero();
 * }</pre>
 *
 * <p>What is reached by {@code unwrap} is not seen. A batch counts as one statement per set of parameters.
 */
public final class RecordingDataSource implements DataSource {

    private final DataSource target;
    private final StatementLog log = new StatementLog();

    private RecordingDataSource(DataSource target) {
        this.target = target;
    }

    /** A recording of everything that goes through it to {@code target}. */
    public static RecordingDataSource of(DataSource target) {
        return new RecordingDataSource(Objects.requireNonNull(target, "target"));
    }

    /** What was executed since the start or the last {@link #clear()}, oldest first; a copy. */
    public List<RecordedStatement> statements() {
        return log.statements();
    }

    /** Forgets all statements; open connections are still counted. */
    public void clear() {
        log.clear();
    }

    /** How many connections have been handed out and not been closed. */
    public int openConnections() {
        return log.open();
    }

    /** The data source whose connections are handed out; what is done through it is not recorded. */
    public DataSource target() {
        return target;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return RecordingConnection.of(target.getConnection(), log);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return RecordingConnection.of(target.getConnection(username, password), log);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || target.isWrapperFor(type);
    }
}

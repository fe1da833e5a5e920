package dev.pagination.benchmarks.forms;

import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** Executes a recorded statement again and says what it reads, in the database's own measure. */
interface ReadCounter {

    /** The row groups that a scan reads, in a plan of DuckDB. */
    Pattern ROW_GROUPS = Pattern.compile("\"row_groups_scanned\": (\\d+)");

    long count(RecordingDataSource recording, RecordedStatement statement) throws SQLException;

    /** Rows, as the plan guard of the test kit counts them; of several plans the most. */
    static long guarded(RecordingDataSource recording, RecordedStatement statement) {
        return PlanGuard.of(recording).rowsRead(statement);
    }

    /**
     * Steps of the virtual machine.
     *
     * @see <a href="https://www.sqlite.org/c3ref/progress_handler.html">sqlite3_progress_handler</a>
     */
    static long sqliteSteps(RecordingDataSource recording, RecordedStatement recorded) throws SQLException {
        try (Connection pooled = recording.target().getConnection()) {
            Connection connection = pooled.unwrap(SQLiteConnection.class);
            AtomicLong steps = new AtomicLong();
            ProgressHandler.setHandler(connection, 1, new ProgressHandler() {
                @Override
                protected int progress() {
                    steps.incrementAndGet();
                    return 0;
                }
            });
            try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
                recorded.bind(statement);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        // Reading the rows makes the steps.
                    }
                }
            } finally {
                ProgressHandler.clearHandler(connection);
            }
            return steps.get();
        }
    }

    /** The row groups of all scans of the statement. */
    static long duckDbRowGroups(RecordingDataSource recording, RecordedStatement recorded) throws SQLException {
        String explain = "EXPLAIN (ANALYZE, FORMAT JSON) " + recorded.sql();
        try (Connection connection = recording.target().getConnection();
                PreparedStatement statement = connection.prepareStatement(explain)) {
            recorded.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return ROW_GROUPS
                        .matcher(row.getString(2))
                        .results()
                        .mapToLong(groups -> Long.parseLong(groups.group(1)))
                        .sum();
            }
        }
    }
}

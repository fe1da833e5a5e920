package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.PageFetchException;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The statements of a total without those of its page, as the library executed them. What a total adds to a slow page drowns
 * in how much such a page's times spread; alone it does not.
 *
 * @param statements in their order; none if the page itself proved the total
 * @param timeout what each must be told; empty if the session is limited
 */
record TotalAlone(List<RecordedStatement> statements, Optional<Duration> timeout) {

    /** What followed the first query, which is the page's. */
    static TotalAlone of(RecordingDataSource recording, Runnable reading, Optional<Duration> timeout) {
        recording.clear();
        reading.run();
        List<RecordedStatement> all = recording.statements();
        int page = 0;
        while (page < all.size() && !all.get(page).isQuery()) {
            page++;
        }
        return new TotalAlone(all.stream().skip(page + 1L).toList(), timeout);
    }

    /**
     * Executes them and reads what they return.
     *
     * @throws PageFetchException if one fails, say by its time-out
     */
    void execute(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            for (RecordedStatement recorded : statements) {
                execute(connection, recorded);
            }
        } catch (SQLException failure) {
            throw new PageFetchException("A total could not be counted without its page.", failure);
        }
    }

    private void execute(Connection connection, RecordedStatement recorded) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
            if (timeout.isPresent()) {
                statement.setQueryTimeout(
                        Math.toIntExact(Math.max(1, timeout.get().toSeconds())));
            }
            recorded.bind(statement);
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }
}

package dev.pagination.jdbc.internal;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * What is set on every statement.
 *
 * @param timeoutSeconds 0 for none
 * @param fetchSize 0 for the driver's own
 */
public record StatementOptions(int timeoutSeconds, int fetchSize) {

    /** Nothing is set. */
    public static final StatementOptions NONE = new StatementOptions(0, 0);

    void apply(Statement statement) throws SQLException {
        if (timeoutSeconds > 0) {
            statement.setQueryTimeout(timeoutSeconds);
        }
        if (fetchSize > 0) {
            statement.setFetchSize(fetchSize);
        }
    }
}

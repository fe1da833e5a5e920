package dev.pagination.jdbc.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/**
 * What is set on every statement.
 *
 * @param timeoutSeconds 0 for none
 * @param fetchSize 0 for the driver's own
 * @param timeOut who stops a statement
 */
public record StatementOptions(int timeoutSeconds, int fetchSize, TimeOut timeOut) {

    /** Nothing is set. */
    public static final StatementOptions NONE = new StatementOptions(0, 0, TimeOut.BY_DRIVER);

    /** Who stops a statement when its time is up. */
    public enum TimeOut {
        /** The driver, as JDBC has it. */
        BY_DRIVER,
        /** We do, by cancelling it. */
        BY_CANCEL
    }

    /** The same with another time-out; see the record's parameter. */
    public StatementOptions timeoutSeconds(int seconds) {
        return new StatementOptions(seconds, fetchSize, timeOut);
    }

    /** The same with another fetch size; see the record's parameter. */
    public StatementOptions fetchSize(int rows) {
        return new StatementOptions(timeoutSeconds, rows, timeOut);
    }

    /** The same on a driver. */
    StatementOptions on(Set<DriverTrait> traits) {
        return traits.contains(DriverTrait.NO_TIME_OUT)
                ? new StatementOptions(timeoutSeconds, fetchSize, TimeOut.BY_CANCEL)
                : this;
    }

    StatementDeadline deadline(Statement statement) {
        return timeoutSeconds > 0 && timeOut == TimeOut.BY_CANCEL
                ? StatementDeadline.start(statement, Duration.ofSeconds(timeoutSeconds))
                : StatementDeadline.never(statement);
    }

    void apply(Statement statement) throws SQLException {
        if (timeoutSeconds > 0 && timeOut == TimeOut.BY_DRIVER) {
            statement.setQueryTimeout(timeoutSeconds);
        }
        if (fetchSize > 0) {
            statement.setFetchSize(fetchSize);
        }
    }
}

package dev.pagination.testkit.plan;

import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Executes a recorded query again and tells what it cost, by the database's own count. */
interface PlanWitness {

    /** One verdict for each way in which the database may plan the query. Nothing that the query does is kept. */
    List<Verdict> hear(DataSource dataSource, RecordedStatement query, SeekLimits limits, int pageSize)
            throws SQLException;

    /**
     * The witness for a database, by its product name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static PlanWitness of(String product) {
        return switch (product) {
            case "PostgreSQL" -> PlanReplay::hear;
            case "MariaDB" -> new CountingWitness(MariaDbReads::count);
            case "H2" -> new CountingWitness(H2Reads::count);
            default ->
                throw new IllegalArgumentException("The plan guard cannot read what " + product
                        + " reads for a query; use PostgreSQL, MariaDB or H2.");
        };
    }

    /** Does something in a transaction that is rolled back. */
    static <R> R undone(DataSource dataSource, Work<R> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    /** What is done on a connection. */
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}

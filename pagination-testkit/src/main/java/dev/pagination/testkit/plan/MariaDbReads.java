package dev.pagination.testkit.plan;

import dev.pagination.testkit.plan.CountingWitness.Reads;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts by the session's own counters: the rows that handlers delivered, and those that an index condition kept from being
 * delivered, which no other counter and no plan shows. Asking for the counters counts too, always the same.
 *
 * @see <a href="https://mariadb.com/kb/en/server-status-variables/">Server status variables</a>
 */
final class MariaDbReads {

    private static final String COUNTERS = "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'"
            + " OR Variable_name IN ('Handler_icp_attempts', 'Handler_icp_match')";

    private MariaDbReads() {}

    static Reads count(Connection connection, RecordedStatement query) throws SQLException {
        String plan = plan(connection, query);
        try (Statement session = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            query.bind(statement);
            long first = counters(session);
            long before = counters(session);
            statement.executeQuery().close();
            long after = counters(session);
            return new Reads((after - before) - (before - first), plan);
        }
    }

    /** A row that passes its index condition is among the rows delivered. */
    private static long counters(Statement session) throws SQLException {
        long rows = 0;
        try (ResultSet counter = session.executeQuery(COUNTERS)) {
            while (counter.next()) {
                boolean matched = counter.getString(1).equalsIgnoreCase("Handler_icp_match");
                rows += matched ? -counter.getLong(2) : counter.getLong(2);
            }
        }
        return rows;
    }

    private static String plan(Connection connection, RecordedStatement query) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + query.sql())) {
            query.bind(explain);
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        String value = row.getString(i);
                        plan.append(value == null ? "" : columns.getColumnLabel(i) + " " + value + ", ");
                    }
                    plan.setLength(plan.length() - 2);
                    plan.append('\n');
                }
            }
            return plan.toString();
        }
    }
}

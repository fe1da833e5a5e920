package dev.pagination.testkit.plan;

import dev.pagination.testkit.plan.CountingWitness.Reads;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Adds up the comments {@code scanCount: 51} in what EXPLAIN ANALYZE prints.
 *
 * @see <a href="https://h2database.com/html/commands.html#explain">EXPLAIN</a>
 */
final class H2Reads {

    private static final Pattern SCANS = Pattern.compile("scanCount: (\\d+)");

    private H2Reads() {}

    static Reads count(Connection connection, RecordedStatement query) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("EXPLAIN ANALYZE " + query.sql())) {
            query.bind(explain);
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                String plan = row.getString(1);
                long rows = SCANS.matcher(plan)
                        .results()
                        .mapToLong(scan -> Long.parseLong(scan.group(1)))
                        .sum();
                return new Reads(rows, plan);
            }
        }
    }
}

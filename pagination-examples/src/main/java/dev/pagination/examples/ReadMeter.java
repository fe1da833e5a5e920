package dev.pagination.examples;

import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Tells how many rows a database reads for a statement, by its own count, whether it delivers them or not. */
interface ReadMeter {

    /** The rows read for a statement, which is executed once more; empty if the database does not tell. */
    OptionalLong rowsRead(RecordedStatement statement) throws SQLException;

    /** What has to be known about a database to understand its counts; may be empty. */
    default String note() {
        return "";
    }

    /** The meter of a database, by its product's name. */
    static ReadMeter of(String product, RecordingDataSource recording) {
        return switch (product) {
            case "PostgreSQL" -> new Postgres(PlanGuard.postgres(recording));
            case "H2" -> new H2(recording.target());
            default -> statement -> OptionalLong.empty();
        };
    }

    /** Adds up the scans in EXPLAIN (ANALYZE, BUFFERS). */
    record Postgres(PlanGuard guard) implements ReadMeter {
        @Override
        public OptionalLong rowsRead(RecordedStatement statement) {
            return OptionalLong.of(guard.explain(statement).get(0).rowsRead());
        }
    }

    /** Adds up the comments {@code scanCount: 51} in EXPLAIN ANALYZE. */
    record H2(DataSource dataSource) implements ReadMeter {

        private static final Pattern SCANS = Pattern.compile("scanCount: (\\d+)");

        @Override
        public String note() {
            return "H2 seeks on the first key only, so it reads all rows that are tied on it: by week_change, the many 0s.";
        }

        @Override
        public OptionalLong rowsRead(RecordedStatement statement) throws SQLException {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement explain = connection.prepareStatement("EXPLAIN ANALYZE " + statement.sql())) {
                statement.bind(explain);
                try (ResultSet plan = explain.executeQuery()) {
                    plan.next();
                    return OptionalLong.of(SCANS.matcher(plan.getString(1))
                            .results()
                            .mapToLong(scan -> Long.parseLong(scan.group(1)))
                            .sum());
                }
            }
        }
    }
}

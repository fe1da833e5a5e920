package dev.pagination.examples;

import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.SQLException;
import java.util.OptionalLong;

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
            case "PostgreSQL", "MariaDB" -> new Counted(PlanGuard.of(recording), "");
            case "H2" ->
                new Counted(
                        PlanGuard.of(recording),
                        "H2 seeks on the first key only, so it reads all rows that are tied on it: by week_change, the"
                                + " many 0s.");
            default -> statement -> OptionalLong.empty();
        };
    }

    /** As the plan guard of the test kit counts. */
    record Counted(PlanGuard guard, String note) implements ReadMeter {
        @Override
        public OptionalLong rowsRead(RecordedStatement statement) {
            return OptionalLong.of(guard.rowsRead(statement));
        }
    }
}

package dev.pagination.testkit.plan;

import dev.pagination.testkit.recording.RecordedStatement;
import java.util.List;
import java.util.Locale;

/** The message about a page that does not seek. */
final class SeekFailure {

    private static final String ADVICE = """
            What to do:
              - Is there an index on the columns of ORDER BY, in their order and directions, or all of them turned round, after
                the columns that are compared by equality? A key that may be NULL needs its NULLs on the index's side, too.
              - Has the table at least 10,000 rows, and was it analyzed? A small one is read whole by any planner.
              - Does a filter throw away most rows? Put its column into the index, or allow more rows.
              - Are the values bound with the types of their columns? A decimal for an integer column costs the index.
            """;

    private SeekFailure() {}

    static String message(RecordedStatement query, PlanReport report, List<String> violations, int pageSize) {
        return "The page of " + pageSize + " rows is not a seek with the "
                + report.mode().name().toLowerCase(Locale.ROOT) + " plan.\n  - "
                + String.join("\n  - ", violations) + "\n" + ADVICE
                + "Statement:\n" + query
                + "\nPlan, " + report.rowsRead() + " rows read, " + report.buffers() + " buffers:\n" + report.root();
    }
}

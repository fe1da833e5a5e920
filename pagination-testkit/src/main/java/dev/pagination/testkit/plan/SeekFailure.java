package dev.pagination.testkit.plan;

import dev.pagination.testkit.recording.RecordedStatement;

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

    /**
     * The message.
     *
     * @param advice what would serve the page; may be empty
     */
    static String message(RecordedStatement query, Verdict verdict, String advice, int pageSize) {
        return "The page of " + pageSize + " rows is not a seek" + verdict.how() + ".\n  - "
                + String.join("\n  - ", verdict.violations()) + "\n"
                + (advice.isEmpty() ? ADVICE : "Advice:\n" + advice + "\n" + ADVICE)
                + "Statement:\n" + query + "\n" + verdict.evidence();
    }
}

package dev.pagination.benchmarks.advisor;

import dev.pagination.benchmarks.advisor.input.Question;
import java.io.PrintWriter;

/** Says what is going to be done, before it is done. */
record Announcement(PrintWriter out) {

    /** Prints it. */
    void print(String database, String ordering, Question question) {
        out.printf("On %s, by reading only:%n", database);
        out.printf(
                "  - pages of %s out of %s%n",
                question.shape().sizes(), question.subject().text());
        if (!question.filter().sql().isBlank()) {
            out.printf("    where %s%n", question.filter().sql());
        }
        out.printf("    ordered by %s,%n", ordering);
        out.printf(
                "    at %d depths, by keyset and by OFFSET, which reads all rows before a page%n",
                question.shape().depths().size());
        out.printf(
                "  - totals of %d filters in 9 ways, which count all rows that match, and counts of a part of those%n",
                question.filters().size());
        out.printf(
                "  - all of it again and again for about %d s, and once more under EXPLAIN ANALYZE;"
                        + " no statement longer than %d s%n%n",
                question.limits().budget().toSeconds(),
                question.limits().timeout().toSeconds());
        out.flush();
    }
}

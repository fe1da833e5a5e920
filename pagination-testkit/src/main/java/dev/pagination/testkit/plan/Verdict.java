package dev.pagination.testkit.plan;

import java.util.List;

/**
 * What executing a query again has shown.
 *
 * @param how it was planned, to follow "is not a seek"; may be empty
 * @param rowsRead how many rows were read from tables and indexes
 * @param violations what is wrong, one sentence each; empty if it seeks
 * @param evidence the plan and its counts
 */
record Verdict(String how, long rowsRead, List<String> violations, String evidence) {

    /** Copies the list. */
    Verdict {
        violations = List.copyOf(violations);
    }
}

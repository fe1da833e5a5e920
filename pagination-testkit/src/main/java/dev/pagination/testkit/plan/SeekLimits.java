package dev.pagination.testkit.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * What the plan of a page may cost at most.
 *
 * @param maxRows the most rows all scans may read, by page size
 * @param scannable the tables that may be read whole
 */
record SeekLimits(IntUnaryOperator maxRows, Set<String> scannable) {

    private static final int SORTED_PER_ROW = 3;
    private static final SeekLimits STANDARD = new SeekLimits(size -> 4 * (size + 1) + 10, Set.of());

    /** Four times the rows a page reads anyway and ten more, which leaves room for a join or two; no table whole. */
    static SeekLimits standard() {
        return STANDARD;
    }

    /** What is wrong with a number of rows read, in one sentence; empty if it is small. */
    List<String> violations(long rowsRead, int pageSize) {
        int allowed = maxRows.applyAsInt(pageSize);
        return rowsRead > allowed
                ? List.of("It reads " + rowsRead + " rows; at most " + allowed + " are allowed.")
                : List.of();
    }

    /** What is wrong with a plan, one sentence each; empty if it seeks. */
    List<String> violations(PlanReport report, int pageSize) {
        int allowed = maxRows.applyAsInt(pageSize);
        List<String> violations = new ArrayList<>(violations(report.rowsRead(), pageSize));
        for (PlanNode scan : report.sequentialScans()) {
            if (!scannable.contains(scan.target())) {
                violations.add("It reads the table " + scan.target() + " from its start.");
            }
        }
        for (PlanNode sort : report.sorts()) {
            // An incremental sort reads groups of 32 rows or more whatever the limit, so only its reading is limited.
            int sortable = sort.isIncrementalSort() ? allowed : SORTED_PER_ROW * (pageSize + 1);
            if (sort.rowsIn() > sortable) {
                violations.add("It sorts " + sort.rowsIn() + " rows; at most " + sortable + " are allowed.");
            }
        }
        return violations;
    }
}

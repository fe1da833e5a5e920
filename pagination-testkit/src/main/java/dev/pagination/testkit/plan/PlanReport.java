package dev.pagination.testkit.plan;

import java.util.List;

/**
 * How PostgreSQL executed one statement in one {@link PlanMode}.
 *
 * @param mode how it was planned
 * @param root the step that delivered the result
 * @param buffers how many blocks of 8 KiB were looked at, in memory or on disk
 */
public record PlanReport(PlanMode mode, PlanNode root, long buffers) {

    /** All steps, each before those it gets its rows from; those of sub-plans and of union branches included. */
    public List<PlanNode> nodes() {
        return root.withDescendants().toList();
    }

    /** The rows that all scans together read, whether they delivered them or threw them away. */
    public long rowsRead() {
        return root.withDescendants().mapToLong(PlanNode::rowsRead).sum();
    }

    /** The scans that read a table from its start and were executed. */
    public List<PlanNode> sequentialScans() {
        return root.withDescendants()
                .filter(node -> node.isSequentialScan() && node.loops() > 0)
                .toList();
    }

    /** The sorts, incremental ones included, that were executed. */
    public List<PlanNode> sorts() {
        return root.withDescendants()
                .filter(node -> node.isSort() && node.loops() > 0)
                .toList();
    }
}

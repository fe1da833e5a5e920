package dev.pagination.testkit.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One step of an executed plan.
 *
 * @param type PostgreSQL's name of the step: {@code Index Scan}
 * @param target the table or index it reads, for messages; empty if it reads neither
 * @param detail its conditions and sort keys, for messages; may be empty
 * @param loops how often it was executed; 0 if never
 * @param rowsPerLoop the rows it delivered, on average per execution
 * @param removedPerLoop the rows it read and threw away, on average per execution
 * @param children the steps it gets its rows from, sub-plans included
 */
public record PlanNode(
        String type,
        String target,
        String detail,
        long loops,
        double rowsPerLoop,
        double removedPerLoop,
        List<PlanNode> children) {

    private static final Set<String> SORTS = Set.of("Sort", "Incremental Sort");
    private static final Set<String> READS = Set.of(
            "Seq Scan",
            "Index Scan",
            "Index Only Scan",
            "Bitmap Index Scan",
            "Bitmap Heap Scan",
            "Tid Scan",
            "Tid Range Scan",
            "Sample Scan",
            "Foreign Scan",
            "Custom Scan");

    /** Copies the list. */
    public PlanNode {
        children = List.copyOf(children);
    }

    /** This step and all below it, each before its children. */
    public Stream<PlanNode> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::withDescendants));
    }

    /** The rows delivered in all executions together. */
    public long rows() {
        return Math.round(rowsPerLoop * loops);
    }

    /**
     * The rows this step itself read from a table or an index, in all executions together: those it delivered, those it
     * threw away, and one for an execution that found none, because that costs a look into the index. 0 if it is no scan.
     */
    public long rowsRead() {
        if (!READS.contains(type)) {
            return 0;
        }
        return Math.round(Math.max(1, rowsPerLoop + removedPerLoop) * loops);
    }

    /** Whether it reads a table from its start. */
    public boolean isSequentialScan() {
        return type.equals("Seq Scan");
    }

    /** Whether it sorts, a part or all of its input. */
    public boolean isSort() {
        return SORTS.contains(type);
    }

    /** Whether it only orders further what comes in sorted by a part of the keys. */
    public boolean isIncrementalSort() {
        return type.equals("Incremental Sort");
    }

    /** The rows that the first child delivered; for a sort, what it sorted. */
    public long rowsIn() {
        return children.isEmpty() ? 0 : children.get(0).rows();
    }

    /** This step and all below it, one per line, indented by depth. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "");
        return text.toString();
    }

    private void append(StringBuilder text, String indent) {
        text.append(indent).append(type);
        if (!target.isEmpty()) {
            text.append(" on ").append(target);
        }
        text.append(" (rows ").append(rowsPerLoop).append(", removed ").append(removedPerLoop);
        text.append(", loops ").append(loops).append(')');
        if (!detail.isEmpty()) {
            text.append(' ').append(detail);
        }
        text.append('\n');
        children.forEach(child -> child.append(text, indent + "  "));
    }
}

package dev.pagination.plan;

import java.util.List;

/** How a page learns whether there are rows behind it: on the side away from which it is read. */
public sealed interface Behind {

    /**
     * It is known without asking.
     *
     * @param rows whether there are any
     */
    record Known(boolean rows) implements Behind {}

    /**
     * The database is asked for one row.
     *
     * @param branches of the opposite seek, in the opposite order; at least one
     */
    record Probe(List<SeekBranch> branches) implements Behind {
        /** Copies the list. */
        public Probe {
            branches = List.copyOf(branches);
        }
    }
}

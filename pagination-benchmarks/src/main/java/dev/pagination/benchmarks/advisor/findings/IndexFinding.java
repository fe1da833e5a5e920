package dev.pagination.benchmarks.advisor.findings;

import java.util.List;

/**
 * What the indexes do for the order.
 *
 * @param service how well one serves it
 * @param explanation in plain words
 * @param ddl the statements that would make it served
 */
public record IndexFinding(Service service, String explanation, List<String> ddl) {

    /** How well an index serves. */
    public enum Service {
        /** A page is a range of it. */
        SERVED,
        /** It leads to the page, but more is read. */
        IN_PART,
        /** There is none. */
        NOT_SERVED,
        /** The catalogue does not say, as of a SELECT. */
        UNKNOWN
    }

    /** Copies the list. */
    public IndexFinding {
        ddl = List.copyOf(ddl);
    }
}

package dev.pagination.plan;

/** Which way a page is read. */
public enum Travel {
    /** In the ordering's own order. */
    FORWARD,
    /** In the reversed order; the rows are turned round afterwards. */
    BACKWARD
}

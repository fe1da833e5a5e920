package dev.pagination.jdbc.internal;

/** What the connection of a page is told. */
public enum Access {
    /** Nothing: it stays as it comes. */
    AS_IS,
    /** That it will only read. */
    READ_ONLY,
    /** Nothing, not for a snapshot either, because its database wants to know it when a connection is opened. */
    FIXED
}

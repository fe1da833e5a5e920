package dev.pagination.jdbc.internal;

/** What a driver, or the database behind it, does not do that JDBC or its users expect. */
public enum DriverTrait {
    /** A connection that is open can no longer be told that it will only read: {@code setReadOnly} throws. */
    FIXED_ACCESS,
    /** {@code setQueryTimeout} stops no statement, or the connection keeps it (SQLite, H2 2.4); {@code cancel} stops one. */
    NO_TIME_OUT,
    /** {@code cancel} does nothing, and a time-out is looked at between rows at best. */
    NO_CANCEL,
    /** The metadata of a result says of columns that they may be NULL without knowing it. */
    GUESSED_PRESENCE,
    /** {@code getObject} knows no class of java.time. */
    NO_JAVA_TIME,
    /** A repeatable-read transaction is no snapshot, or is refused. */
    NO_SNAPSHOT
}

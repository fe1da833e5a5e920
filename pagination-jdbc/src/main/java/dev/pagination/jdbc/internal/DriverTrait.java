package dev.pagination.jdbc.internal;

/** What a driver does not do that JDBC asks of it. */
public enum DriverTrait {
    /** A connection that is open can no longer be told that it will only read: {@code setReadOnly} throws. */
    FIXED_ACCESS,
    /** {@code setQueryTimeout} does not stop a statement that runs; {@code cancel} does. */
    NO_TIME_OUT,
    /** The metadata of a result says of columns that they may be NULL without knowing it. */
    GUESSED_PRESENCE,
    /** {@code getObject} knows no class of java.time. */
    NO_JAVA_TIME
}

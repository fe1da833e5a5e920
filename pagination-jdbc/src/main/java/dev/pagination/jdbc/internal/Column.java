package dev.pagination.jdbc.internal;

/**
 * A result column as the database describes it.
 *
 * @param name its label, in the database's own case
 * @param jdbcType one of {@link java.sql.Types}
 * @param typeName the database's name of the type
 * @param presence whether it may be NULL
 */
record Column(String name, int jdbcType, String typeName, Presence presence) {

    /** The same column, of which the database does not say whether it may be NULL. */
    Column ofUnknownPresence() {
        return new Column(name, jdbcType, typeName, Presence.UNKNOWN);
    }

    /** Whether a column may be NULL. */
    enum Presence {
        /** Declared NOT NULL. */
        NEVER_NULL,
        /** Declared without NOT NULL. */
        MAY_BE_NULL,
        /** The database does not say, as for an expression or a view. */
        UNKNOWN
    }
}

package dev.pagination.jpa.internal;

/** Whether an attribute may be NULL in the database, as far as the mapping says. */
enum Presence {
    /** The mapping rules NULL out. */
    NEVER_NULL,
    /** NULL is possible, or nothing is said about it. */
    MAY_BE_NULL;

    /** What holds for an attribute that is reached through another. */
    Presence through(Presence other) {
        return this == NEVER_NULL ? other : this;
    }
}

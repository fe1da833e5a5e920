package dev.pagination;

/**
 * Where the rows stand whose {@link SortKey} is NULL. There is no value for "whatever the database does": databases
 * disagree (PostgreSQL treats NULL as the largest value, MariaDB as the smallest, DuckDB puts it last in both
 * directions), and a seek predicate that guesses wrong loses rows.
 */
public enum NullPlacement {
    /** The key is never NULL, so there is nothing to place. */
    NONE,
    /** NULL comes before every value, whatever the key's direction. */
    FIRST,
    /** NULL comes after every value, whatever the key's direction. */
    LAST;

    /** The placement of the reversed order: {@link #FIRST} and {@link #LAST} change places. */
    public NullPlacement reversed() {
        if (this == NONE) {
            return NONE;
        }
        return this == FIRST ? LAST : FIRST;
    }
}

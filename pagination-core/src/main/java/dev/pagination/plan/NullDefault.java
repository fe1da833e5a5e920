package dev.pagination.plan;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;

/**
 * Where a database puts NULL when ORDER BY does not say. This is also where an ordinary index has it, which is why a
 * plan avoids asking for anything else.
 */
public enum NullDefault {
    /** NULL is the smallest value: MariaDB, MySQL, SQLite, H2, SQL Server. */
    LOWEST,
    /** NULL is the largest value: PostgreSQL, Oracle, Db2, Derby. */
    HIGHEST,
    /**
     * NULL comes first in ascending order. In descending order it comes first if the rows are sorted, and last if an index is
     * read backward, whatever NULLS FIRST says: HSQLDB.
     */
    FIRST_IF_ASCENDING,
    /** NULL comes last in both directions: DuckDB. */
    ALWAYS_LAST,
    /** Nobody knows, so it has to be said always. */
    UNKNOWN;

    /** The place NULL gets for a direction; {@link NullPlacement#NONE} if nobody knows. */
    public NullPlacement placement(Direction direction) {
        return switch (this) {
            case LOWEST -> direction == Direction.ASC ? NullPlacement.FIRST : NullPlacement.LAST;
            case HIGHEST -> direction == Direction.DESC ? NullPlacement.FIRST : NullPlacement.LAST;
            case FIRST_IF_ASCENDING -> direction == Direction.ASC ? NullPlacement.FIRST : NullPlacement.NONE;
            case ALWAYS_LAST -> NullPlacement.LAST;
            case UNKNOWN -> NullPlacement.NONE;
        };
    }

    /** Whether every key of an ordering that may be NULL has its NULLs in this place. */
    public boolean agreesWith(Ordering ordering) {
        return ordering.keys().stream()
                .allMatch(key -> key.nulls() == NullPlacement.NONE || key.nulls() == placement(key.direction()));
    }
}

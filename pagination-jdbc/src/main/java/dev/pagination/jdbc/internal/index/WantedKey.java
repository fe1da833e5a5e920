package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;

/**
 * A key of the order, as an index would have to have it.
 *
 * @param name the key's name, for explanations
 * @param sql its SQL, as in ORDER BY
 * @param term its SQL in the spelling of the catalogue, equal to {@link IndexPart#term} of an index that has it
 * @param type its SQL type, length included, for a column that would hold it
 * @param direction in which it runs
 * @param nulls where the page's statements have NULL in ORDER BY: the database's own place unless they say otherwise
 * @param reach whether one index can have it for all statements
 */
record WantedKey(
        String name, String sql, String term, String type, Direction direction, NullPlacement nulls, Reach reach) {

    /** The key of the reversed order. */
    WantedKey reversed() {
        return new WantedKey(name, sql, term, type, direction.reversed(), nulls.reversed(), reach);
    }

    /** Whether one index can have a key for every statement of the pager. */
    enum Reach {
        /** All of its statements order by the key in one way. */
        WHOLE,
        /** Some have NULL where the index has it, some elsewhere: rows tied on the keys before it are sorted. */
        DIVIDED,
        /** The database keeps no order for it: an expression, where there are only indexes on columns. */
        COMPUTED
    }
}

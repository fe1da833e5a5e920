package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;

/**
 * One column or expression of an index, in the order the index has it.
 *
 * @param column the quoted column it is made of, empty for an expression
 * @param term what it sorts by, in the spelling of {@link WantedKey#term}: the quoted column alone if the index has it as
 *     ORDER BY does, with more behind it if not, such as another collation
 * @param direction as stored
 * @param nulls where NULL stands when the index is read forward; never {@link NullPlacement#NONE}
 */
record IndexPart(String column, String term, Direction direction, NullPlacement nulls) {

    /** The part of an index on an expression, where the catalogue does not tell which. */
    static IndexPart expression(Direction direction, NullPlacement nulls) {
        return new IndexPart("", "an expression", direction, nulls);
    }
}

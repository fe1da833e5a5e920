package dev.pagination.jooq.internal;

import dev.pagination.jdbc.internal.Column;
import java.util.Optional;
import org.jooq.Field;

/**
 * Something an order can be made of.
 *
 * @param name how an order names it: the name or alias of the field
 * @param field as the developer wrote it
 * @param expression as in ORDER BY
 * @param column type and whether it may be NULL, as the database says
 * @param neverNull whether it is known to be never NULL
 * @param resultColumn its visible result column: 1-based index, empty if it is not selected as it is
 */
record Candidate(
        String name,
        Field<?> field,
        Field<?> expression,
        Column column,
        boolean neverNull,
        Optional<Integer> resultColumn) {}

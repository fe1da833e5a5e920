package dev.pagination.sql;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A part of a query's filter that can be read value by value: a column has one of several values. The whole filter,
 * {@link SqlQuery#where()}, says the same by {@code IN}, and is what rows are counted by.
 *
 * @param column in terms of the query's FROM
 * @param values at least one, bound as they are; no two are equal, and none is SQL NULL
 * @param equality whether the database agrees that no two are
 * @param others the rest of the filter, as {@link SqlQuery#where()}
 */
public record SqlValues(String column, List<Object> values, Equality equality, SqlFragment others) {

    /** What two different values are to the database. */
    public enum Equality {
        /** Different. */
        EXACT,
        /** Perhaps equal, as texts are that differ in case only. */
        BY_COLLATION
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public SqlValues {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(equality, "equality");
        Objects.requireNonNull(others, "others");
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no value to read by; a filter that no row satisfies has none.");
        }
    }

    /** The same {@link #shape} with nobody's values. */
    SqlValues withoutValues() {
        return new SqlValues(column, Collections.nCopies(values.size(), ""), equality, others.withoutBinds());
    }

    /** What statements are written by: everything but the values themselves. */
    Object shape() {
        return List.of(column, values.size(), equality, others.text());
    }
}

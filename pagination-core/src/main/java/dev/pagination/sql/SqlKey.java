package dev.pagination.sql;

import java.util.Objects;
import java.util.Optional;

/**
 * How one key of an ordering is written in SQL. The same expression serves ORDER BY, the seek predicate and the captured
 * value, so the three cannot disagree about case, collation or rounding.
 *
 * @param expression the key in terms of the query's FROM, as in ORDER BY: {@code "created_at"}, {@code lower(name)}
 * @param capture what is selected to learn a row's value: the expression, or a cast of it to an exact text
 * @param placeholder how a value is bound: {@code ?}, or a cast of it to the key's type
 * @param column the result column of the query that already holds {@code capture}, if one does
 */
public record SqlKey(String expression, String capture, String placeholder, Optional<String> column) {

    /** Checks that nothing is missing. */
    public SqlKey {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(capture, "capture");
        Objects.requireNonNull(placeholder, "placeholder");
        Objects.requireNonNull(column, "column");
    }
}

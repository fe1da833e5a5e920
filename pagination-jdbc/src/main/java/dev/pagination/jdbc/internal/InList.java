package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlValues;
import dev.pagination.sql.SqlValues.Equality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a column has one of several values.
 *
 * @param column its name
 * @param expression as in ORDER BY
 * @param values at least one, without duplicates, in the form in which they are bound
 * @param equality what different values are to the database; empty where they may only be read together, because their
 *     class is not that of the column's values: the index might not serve them, or one row might have several of them
 */
record InList(String column, String expression, List<Object> values, Optional<Equality> equality) {

    /** The most values of a list. */
    static final int MAX_VALUES = 1_000;

    InList {
        values = List.copyOf(values);
    }

    /**
     * The list of values of a column.
     *
     * @param codec of the column, if it could be a key
     * @return empty if there are no values
     * @throws IllegalArgumentException if one is null, or there are more than {@value #MAX_VALUES}
     */
    static Optional<InList> of(Relation.KeyColumn column, Optional<KeyCodec> codec, Collection<?> values) {
        List<Object> bound = new ArrayList<>(values.size());
        for (Object value : values) {
            bound.add(bindable(column, value));
        }
        Optional<Equality> equality = codec.flatMap(known -> equality(known, bound));
        Map<Object, Object> different = new LinkedHashMap<>();
        for (Object value : bound) {
            different.putIfAbsent(isWhole(value) ? ((Number) value).longValue() : value, value);
        }
        if (different.size() > MAX_VALUES) {
            throw new IllegalArgumentException("The list has " + different.size() + " values of the column "
                    + column.name() + "; at most " + MAX_VALUES
                    + " are taken. Put the values into a table and use where(\"... IN (SELECT ...)\").");
        }
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new InList(column.name(), column.expression(), List.copyOf(different.values()), equality));
    }

    /** The condition as SQL that any database understands. */
    SqlFragment condition() {
        String placeholders = "?" + ", ?".repeat(values.size() - 1);
        return new SqlFragment(expression + " IN (" + placeholders + ")", values);
    }

    /** The condition to be read value by value. */
    Optional<SqlValues> apart(SqlFragment others) {
        return equality.map(known -> new SqlValues(expression, values, known, others));
    }

    private static Object bindable(Relation.KeyColumn column, @Nullable Object value) {
        Object bound = Parameters.bindable(value);
        if (bound == null) {
            throw new IllegalArgumentException("A value of the column " + column.name()
                    + " is null, which IN never finds; ask for such rows with where(\"... IS NULL\").");
        }
        return bound;
    }

    private static Optional<Equality> equality(KeyCodec codec, List<Object> values) {
        return switch (codec.type()) {
            case INTEGER, DECIMAL -> all(values, InList::isWhole, Equality.EXACT);
            case UUID -> all(values, UUID.class::isInstance, Equality.EXACT);
            case DATE -> all(values, LocalDate.class::isInstance, Equality.EXACT);
            case TEXT ->
                takesTexts(codec) ? all(values, String.class::isInstance, Equality.BY_COLLATION) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** PostgreSQL casts a CHAR to compare it with a bound text, and its index does not serve. */
    private static boolean takesTexts(KeyCodec codec) {
        return codec.binder() == StandardKeyCodecs.TEXT.binder();
    }

    private static Optional<Equality> all(List<Object> values, Predicate<Object> fits, Equality equality) {
        return values.stream().allMatch(fits) ? Optional.of(equality) : Optional.empty();
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }
}

package dev.pagination.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL text together with its bind values, so that neither can be moved without the other. Immutable.
 *
 * @param text SQL with one {@code ?} per bind value
 * @param binds the values in the order of their placeholders, {@code null} for SQL NULL; a key's value is wrapped in a
 *     {@link KeyValue}
 */
public record SqlFragment(String text, List<@Nullable Object> binds) {

    private static final SqlFragment EMPTY = new SqlFragment("", List.of());

    /**
     * A value of a key, to be bound in the way that is exact for that key.
     *
     * @param key 0-based index of the key in the ordering
     * @param value never SQL NULL
     */
    public record KeyValue(int key, Object value) {}

    /** Copies the list. */
    public SqlFragment {
        binds = binds.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(binds));
    }

    /** No text. */
    public static SqlFragment empty() {
        return EMPTY;
    }

    /** Text and the values of its placeholders. */
    public static SqlFragment of(String text, @Nullable Object... binds) {
        List<@Nullable Object> values = new ArrayList<>(binds.length);
        Collections.addAll(values, binds);
        return new SqlFragment(text, values);
    }

    /** The text alone, for comparing others with. */
    SqlFragment withoutBinds() {
        return binds.isEmpty() ? this : new SqlFragment(text, List.of());
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The number of values only, because values stay out of logs. */
    @Override
    public String toString() {
        return "SqlFragment[" + text + ", " + binds.size() + " binds]";
    }
}

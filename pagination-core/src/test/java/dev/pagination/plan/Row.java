package dev.pagination.plan;

import dev.pagination.Ordering;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table in memory. Its columns are {@code id}; {@code n1}, {@code n2} … the values, which may be null;
 * {@code v1}, {@code v2} … the same with 0 for null; {@code t1}, {@code t2} … the same as text.
 */
public record Row(long id, List<Long> values) {

    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Row of(long id, Long... values) {
        return new Row(id, Arrays.asList(values));
    }

    public Object column(String name) {
        if (name.equals("id")) {
            return id;
        }
        Long value = values.get(Integer.parseInt(name.substring(1)) - 1);
        return switch (name.charAt(0)) {
            case 'n' -> value;
            case 'v' -> value == null ? Long.valueOf(0) : value;
            case 't' -> value == null ? null : "text " + value;
            default -> throw new AssertionError("There is no column " + name);
        };
    }

    public Keyset keyset(Ordering ordering) {
        return Keyset.of(ordering.keys().stream().map(key -> column(key.name())).toArray());
    }
}

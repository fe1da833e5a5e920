package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlFragment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins a developer's SQL and its values to a fragment. A collection becomes a list of placeholders, for {@code IN (?)}
 * or {@code IN (:ids)}. An {@link Instant} is bound as an offset date-time in UTC and an enum by its name, because JDBC
 * drivers take neither.
 */
public final class Parameters {

    private final String sql;
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> binds = new ArrayList<>();
    private int copied;

    private Parameters(String sql) {
        this.sql = sql;
    }

    /**
     * SQL with one {@code ?} per value.
     *
     * @throws IllegalArgumentException if their numbers differ, or a collection is empty
     */
    public static SqlFragment positional(String sql, @Nullable Object... values) {
        Parameters parameters = new Parameters(sql);
        int[] used = {0};
        new SqlScanner(sql).scan(new SqlScanner.ParameterHandler() {
            @Override
            public void positional(int start, int end) {
                if (used[0] < values.length) {
                    parameters.replace(start, end, values[used[0]]);
                }
                used[0]++;
            }

            @Override
            public void named(int start, int end, String name) {
                throw new IllegalArgumentException("The SQL names the parameter :" + name
                        + " but values were given by position; give a map of values by name.");
            }
        });
        if (used[0] != values.length) {
            throw new IllegalArgumentException("The SQL has " + used[0] + " parameters but " + values.length
                    + " values were given; give one value for each ?.");
        }
        return parameters.finish();
    }

    /**
     * SQL with parameters like {@code :customer}.
     *
     * @throws IllegalArgumentException if a name has no value, a value no name, or a collection is empty
     */
    public static SqlFragment named(String sql, Map<String, ? extends @Nullable Object> values) {
        Parameters parameters = new Parameters(sql);
        Set<String> used = new HashSet<>();
        new SqlScanner(sql).scan(new SqlScanner.ParameterHandler() {
            @Override
            public void positional(int start, int end) {
                throw new IllegalArgumentException(
                        "The SQL has a parameter ? but values were given by name; name every parameter.");
            }

            @Override
            public void named(int start, int end, String name) {
                if (!values.containsKey(name)) {
                    throw new IllegalArgumentException("The parameter :" + name + " has no value; give it one.");
                }
                used.add(name);
                parameters.replace(start, end, values.get(name));
            }
        });
        for (String name : values.keySet()) {
            if (!used.contains(name)) {
                throw new IllegalArgumentException(
                        "The SQL does not use the value named " + name + "; leave it out or use it as :" + name + ".");
            }
        }
        return parameters.finish();
    }

    private void replace(int start, int end, @Nullable Object value) {
        text.append(sql, copied, start);
        copied = end;
        if (value instanceof Collection<?> list) {
            if (list.isEmpty()) {
                throw new IllegalArgumentException(
                        "A list of values is empty, and IN () is not SQL; leave the condition out or make it false.");
            }
            String separator = "";
            for (Object element : list) {
                text.append(separator).append('?');
                binds.add(bindable(element));
                separator = ", ";
            }
        } else {
            text.append('?');
            binds.add(bindable(value));
        }
    }

    private SqlFragment finish() {
        text.append(sql, copied, sql.length());
        return new SqlFragment(text.toString(), binds);
    }

    /** A value in the form in which JDBC drivers take it. */
    static @Nullable Object bindable(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}

package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlFragment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins conditions so that an OR inside one cannot reach into another. */
public final class Conditions {

    private Conditions() {}

    /** Both conditions, each in parentheses of its own; an empty one is left out. */
    public static SqlFragment and(SqlFragment first, SqlFragment second) {
        if (second.isEmpty()) {
            return first;
        }
        String closed = "(" + closed(second.text()) + ")";
        if (first.isEmpty()) {
            return new SqlFragment(closed, second.binds());
        }
        List<@Nullable Object> binds = new ArrayList<>(first.binds());
        binds.addAll(second.binds());
        return new SqlFragment(first.text() + " AND " + closed, binds);
    }

    /** SQL that what follows cannot become part of a comment of. */
    static String closed(String sql) {
        return sql.contains("--") ? sql + "\n" : sql;
    }
}

package dev.pagination.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects SQL text and bind values in step; used once, then turned into a {@link SqlFragment}. */
final class SqlWriter {

    private final StringBuilder text = new StringBuilder(512);
    private final List<@Nullable Object> binds = new ArrayList<>();

    SqlWriter add(String sql) {
        text.append(sql);
        return this;
    }

    SqlWriter add(long number) {
        text.append(number);
        return this;
    }

    SqlWriter add(SqlFragment fragment) {
        text.append(fragment.text());
        if (!fragment.binds().isEmpty()) {
            binds.addAll(fragment.binds());
        }
        return this;
    }

    /** Adds a placeholder and its value. */
    SqlWriter bind(String placeholder, Object value) {
        text.append(placeholder);
        binds.add(value);
        return this;
    }

    SqlFragment toFragment() {
        return new SqlFragment(text.toString(), binds);
    }
}

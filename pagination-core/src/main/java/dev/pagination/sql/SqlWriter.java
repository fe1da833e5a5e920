package dev.pagination.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects SQL text and bind values in step; used once, then turned into a {@link SqlFragment}. Where the text is known
 * already, only the values are collected.
 */
final class SqlWriter {

    private final @Nullable StringBuilder text;
    private final String known;
    private final List<@Nullable Object> binds = new ArrayList<>();

    SqlWriter() {
        this.text = new StringBuilder(512);
        this.known = "";
    }

    /** A writer of the values of a text that has been written before. */
    SqlWriter(String known) {
        this.text = null;
        this.known = known;
    }

    /** Whether only values are collected, so that parts without any may be left out. */
    boolean isTextKnown() {
        return text == null;
    }

    SqlWriter add(String sql) {
        if (text != null) {
            text.append(sql);
        }
        return this;
    }

    SqlWriter add(long number) {
        if (text != null) {
            text.append(number);
        }
        return this;
    }

    SqlWriter add(SqlFragment fragment) {
        if (!fragment.binds().isEmpty()) {
            binds.addAll(fragment.binds());
        }
        return add(fragment.text());
    }

    /** Adds a placeholder and its value. */
    SqlWriter bind(String placeholder, Object value) {
        binds.add(value);
        return add(placeholder);
    }

    SqlFragment toFragment() {
        return new SqlFragment(text == null ? known : text.toString(), binds);
    }
}

package dev.pagination.benchmarks.forms;

import dev.pagination.SortKey;
import java.util.List;

/** The orders that forms differ in, each with the index that the ordering guide tells to have. */
enum OrderShape {
    ONE_KEY("`id`", ""),
    UNIFORM("`a DESC, b DESC, id DESC`", "a, b, id"),
    MIXED("`a DESC, b, id DESC`", "a DESC, b, id DESC"),
    NULLS_LAST("`x NULLS LAST, id`", "x, id"),
    NULLS_FIRST("`x NULLS FIRST, id`", "x, id"),
    NULLABLE_SECOND("`s, x NULLS LAST, id`", "s, x, id"),
    NULLABLE_LAST("`s, a, x NULLS LAST, id`", "s, a, x, id"),
    EXPRESSION("`lower(name), id`", "lower(name), id"),
    FILTERED("`WHERE t = 3`, `a DESC, id DESC`", "t, a, id");

    private final String text;
    private final String index;

    OrderShape(String text, String index) {
        this.text = text;
        this.index = index;
    }

    /** The order in Markdown. */
    String text() {
        return text;
    }

    /** The columns of its index, as CREATE INDEX takes them; empty for the primary key. */
    String index() {
        return index;
    }

    List<SortKey> keys() {
        return switch (this) {
            case ONE_KEY -> List.of(SortKey.asc("id"));
            case UNIFORM -> List.of(SortKey.desc("a"), SortKey.desc("b"));
            case MIXED -> List.of(SortKey.desc("a"), SortKey.asc("b"), SortKey.desc("id"));
            case NULLS_LAST -> List.of(SortKey.asc("x").nullsLast());
            case NULLS_FIRST -> List.of(SortKey.asc("x").nullsFirst());
            case NULLABLE_SECOND -> List.of(SortKey.asc("s"), SortKey.asc("x").nullsLast());
            case NULLABLE_LAST ->
                List.of(SortKey.asc("s"), SortKey.asc("a"), SortKey.asc("x").nullsLast());
            case EXPRESSION -> List.of(SortKey.asc("lower_name"));
            case FILTERED -> List.of(SortKey.desc("a"));
        };
    }
}

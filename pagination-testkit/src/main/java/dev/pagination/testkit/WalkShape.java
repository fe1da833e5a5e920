package dev.pagination.testkit;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small contents of the table {@code walk}, each with something that a pager can get wrong. */
public enum WalkShape {
    /** Few values in every column, a third of the nullable ones NULL. */
    TIES(13, i -> new WalkRow(id(i), i % 2, i % 3, i / 5, third(i), third(i + 1), third(i / 2))),
    /** No value twice in any column; one NULL in each nullable one. */
    DISTINCT(13, i -> new WalkRow(id(i), mix(i, 5), mix(i, 7), mix(i, 11), single(i, 5), single(i, 7), single(i, 11))),
    /** Every nullable column is NULL in all rows. */
    ALL_NULL(13, i -> new WalkRow(id(i), i % 3, i % 2, i / 4, null, null, null)),
    /** No NULL at all, few values. */
    NO_NULLS(13, i -> new WalkRow(id(i), i % 3, i % 2, i % 4, i % 2, i % 3, i / 6)),
    /** Groups of equal values in which each nullable column is NULL for about half of the rows. */
    NULLS_IN_TIES(14, i -> new WalkRow(id(i), i / 7, i / 4, i % 2, half(i), half(i / 2), half(i / 3))),
    /** No row. */
    EMPTY(0, i -> new WalkRow(id(i), 0, 0, 0, null, null, null)),
    /** One row. */
    SINGLE(1, i -> new WalkRow(id(i), 1, 2, 3, 4, null, 6));

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList() is unmodifiable, and so are the rows.
    private final List<WalkRow> rows;

    WalkShape(int size, IntFunction<WalkRow> row) {
        this.rows = IntStream.range(0, size).mapToObj(row).toList();
    }

    /** The rows, in no order; unmodifiable. */
    public List<WalkRow> rows() {
        return rows;
    }

    /** Runs against the other columns, so that no order comes out right by chance. */
    private static int id(int i) {
        return 1 + mix(i, 6);
    }

    /** Different for each {@code i} below 17. */
    private static int mix(int i, int factor) {
        return (i * factor) % 17;
    }

    private static @Nullable Integer third(int i) {
        return i % 3 == 0 ? null : i % 3 - 1;
    }

    private static @Nullable Integer half(int i) {
        return i % 2 == 0 ? null : i % 4;
    }

    private static @Nullable Integer single(int i, int factor) {
        return i == factor ? null : mix(i, factor) - 6;
    }
}

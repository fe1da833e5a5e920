package dev.pagination.plan;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sorts rows in memory: the oracle of the model tests. Written without a thought of seeks. */
public final class RowOrder {

    private RowOrder() {}

    /**
     * The rows in an order.
     *
     * @throws AssertionError if a key without a place for NULL has both NULL and values in these rows
     */
    public static List<Row> sorted(Collection<Row> rows, List<SortKey> keys) {
        for (SortKey key : keys) {
            Stream<Boolean> nulls =
                    rows.stream().map(row -> row.column(key.name()) == null).distinct();
            if (key.nulls() == NullPlacement.NONE && nulls.count() > 1) {
                throw new AssertionError("The order leaves open where NULL stands in " + key.name());
            }
        }
        return rows.stream().sorted(comparator(keys)).toList();
    }

    /** Compares rows; a key without a place for NULL takes all NULL as equal. */
    public static Comparator<Row> comparator(List<SortKey> keys) {
        return keys.stream().map(RowOrder::comparator).reduce((row, other) -> 0, Comparator::thenComparing);
    }

    @SuppressWarnings("unchecked")
    public static int compare(Object value, Object other) {
        return ((Comparable<Object>) value).compareTo(other);
    }

    private static Comparator<Row> comparator(SortKey key) {
        Comparator<Object> values = RowOrder::compare;
        Comparator<Object> directed = key.direction() == Direction.ASC ? values : values.reversed();
        Comparator<Object> placed =
                key.nulls() == NullPlacement.FIRST ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
        return Comparator.comparing(row -> row.column(key.name()), placed);
    }
}

package dev.pagination.testkit;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import java.util.Comparator;
import java.util.List;

/** The order of {@code walk} rows by keys, as Java sees it: all columns are integers. */
final class WalkRowOrder {

    private WalkRowOrder() {}

    static Comparator<WalkRow> by(List<SortKey> keys) {
        return keys.stream()
                .map(WalkRowOrder::by)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<WalkRow> by(SortKey key) {
        Comparator<Number> values = Comparator.comparingLong(Number::longValue);
        Comparator<Number> directed = key.direction() == Direction.ASC ? values : values.reversed();
        Comparator<Number> placed =
                key.nulls() == NullPlacement.FIRST ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed);
        return Comparator.comparing(row -> (Number) row.value(key.name()), placed);
    }
}

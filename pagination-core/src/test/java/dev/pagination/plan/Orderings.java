package dev.pagination.plan;

import dev.pagination.Direction;
import dev.pagination.KeyType;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.List;

/** Orderings of {@link Row}. */
public final class Orderings {

    private Orderings() {}

    /** An ordering of columns of {@link Row}. */
    public static Ordering of(SortKey... keys) {
        return of(List.of(keys));
    }

    public static Ordering of(List<SortKey> keys) {
        return new Ordering(
                keys,
                keys.stream()
                        .map(key -> key.name().startsWith("t") ? KeyType.TEXT : KeyType.INTEGER)
                        .toList());
    }

    public static Ordering byId() {
        return of(SortKey.asc("id").notNull());
    }

    /** Every ordering of a number of keys before the id: directions × (never NULL, NULL first, NULL last). */
    public static List<Ordering> withKeysBeforeId(int keys) {
        List<List<SortKey>> orders = List.of(List.of());
        for (int number = 1; number <= keys; number++) {
            orders = extended(orders, columns(number));
        }
        SortKey id = SortKey.asc("id").notNull();
        return extended(orders, List.of(id, id.in(Direction.DESC))).stream()
                .map(Orderings::of)
                .toList();
    }

    private static List<SortKey> columns(int number) {
        List<SortKey> columns = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            columns.add(SortKey.asc("v" + number).notNull().in(direction));
            columns.add(SortKey.asc("n" + number).nullsFirst().in(direction));
            columns.add(SortKey.asc("n" + number).nullsLast().in(direction));
        }
        return columns;
    }

    private static List<List<SortKey>> extended(List<List<SortKey>> orders, List<SortKey> columns) {
        List<List<SortKey>> longer = new ArrayList<>();
        for (List<SortKey> order : orders) {
            for (SortKey column : columns) {
                List<SortKey> keys = new ArrayList<>(order);
                keys.add(column);
                longer.add(keys);
            }
        }
        return longer;
    }
}

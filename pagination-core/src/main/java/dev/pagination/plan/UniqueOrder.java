package dev.pagination.plan;

import dev.pagination.Direction;
import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An order in which no two rows are equal, and the unique key that proves it.
 *
 * @param keys the order; those of {@code unique} are declared to be never NULL
 * @param unique the names of the keys that together identify a row
 */
public record UniqueOrder(List<SortKey> keys, List<String> unique) {

    /** Copies the lists. */
    public UniqueOrder {
        keys = List.copyOf(keys);
        unique = List.copyOf(unique);
    }

    /**
     * Completes an order: keys after a complete unique key are left out, since they cannot change anything, and where no
     * unique key is complete the first one is, in the direction of the last key, so that one index still serves.
     *
     * @param wanted the order a developer asked for, each key under its own name
     * @param uniqueKeys lists of names that are unique together and never NULL; the best to append first
     * @param description what is ordered, for messages, such as {@code table orders}
     * @throws IllegalArgumentException if a name occurs twice, or the order is not unique and no unique key is known
     */
    public static UniqueOrder of(List<SortKey> wanted, List<List<String>> uniqueKeys, String description) {
        List<SortKey> keys = new ArrayList<>();
        for (SortKey key : wanted) {
            if (indexOf(keys, key.name()) >= 0) {
                throw new IllegalArgumentException("The order names " + key.name() + " twice; name it once.");
            }
            keys.add(key);
        }
        for (List<String> unique : uniqueKeys) {
            OptionalInt end = lastIndexOf(keys, unique);
            if (end.isPresent()) {
                return proven(keys.subList(0, end.getAsInt() + 1), unique);
            }
        }
        if (uniqueKeys.isEmpty()) {
            throw new IllegalArgumentException("The order is not unique, so rows with equal keys would be lost, and no"
                    + " unique key of the " + description + " is known; name the columns of one with uniqueKey().");
        }
        Direction last =
                keys.isEmpty() ? Direction.ASC : keys.get(keys.size() - 1).direction();
        for (String name : uniqueKeys.get(0)) {
            if (indexOf(keys, name) < 0) {
                keys.add(SortKey.asc(name).in(last));
            }
        }
        return proven(keys, uniqueKeys.get(0));
    }

    /** The 0-based indexes in the order of the keys that together identify a row. */
    public List<Integer> identity() {
        return unique.stream().map(name -> indexOf(keys, name)).toList();
    }

    private static UniqueOrder proven(List<SortKey> keys, List<String> unique) {
        List<SortKey> declared = keys.stream()
                .map(key -> unique.contains(key.name()) ? key.notNull() : key)
                .toList();
        return new UniqueOrder(declared, unique);
    }

    private static OptionalInt lastIndexOf(List<SortKey> keys, List<String> names) {
        int last = -1;
        for (String name : names) {
            int index = indexOf(keys, name);
            if (index < 0) {
                return OptionalInt.empty();
            }
            last = Math.max(last, index);
        }
        return OptionalInt.of(last);
    }

    private static int indexOf(List<SortKey> keys, String name) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}

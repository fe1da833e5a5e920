package dev.pagination.jpa.internal;

import dev.pagination.KeyType;
import dev.pagination.Ordering;
import java.util.List;

/**
 * An ordering with all that Criteria needs to write it.
 *
 * @param ordering the total order
 * @param keys same size and order as the ordering's keys
 * @param unique which of them make it total, by their index
 */
record OrderedKeys(Ordering ordering, List<OrderKey> keys, List<Integer> unique) {

    /** Copies the lists. */
    OrderedKeys {
        keys = List.copyOf(keys);
        unique = List.copyOf(unique);
    }

    /** The types of keys in tokens. */
    static List<KeyType> types(List<OrderKey> keys) {
        return keys.stream().map(key -> key.codec().type()).toList();
    }
}

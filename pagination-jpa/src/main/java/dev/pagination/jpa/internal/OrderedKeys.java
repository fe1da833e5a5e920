package dev.pagination.jpa.internal;

import dev.pagination.KeyType;
import dev.pagination.Ordering;
import java.util.List;

/**
 * An ordering with all that Criteria needs to write it.
 *
 * @param ordering the total order
 * @param keys same size and order as the ordering's keys
 */
record OrderedKeys(Ordering ordering, List<OrderKey> keys) {

    /** Copies the list. */
    OrderedKeys {
        keys = List.copyOf(keys);
    }

    /** The types of keys in tokens. */
    static List<KeyType> types(List<OrderKey> keys) {
        return keys.stream().map(key -> key.codec().type()).toList();
    }
}

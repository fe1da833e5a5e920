package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.jdbc.internal.index.ComparedFilter.Rest;
import dev.pagination.jdbc.internal.index.IndexRules.AfterEquality;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The index that would serve a pager: the columns that its filter compares by equality, in any order, then the keys of its
 * order.
 *
 * @param equal quoted columns
 * @param keys most significant first
 * @param rest what the filter has besides, which no index serves
 */
record WantedIndex(List<String> equal, List<WantedKey> keys, Rest rest) {

    /** Copies the lists. */
    WantedIndex {
        equal = List.copyOf(equal);
        keys = List.copyOf(keys);
    }

    /**
     * The index for an order and a filter. A key that is compared by equality stands once: among the columns of the filter
     * where the order of what is behind them is used, else among the keys, which bound the range as well.
     */
    static WantedIndex of(ComparedFilter filter, List<WantedKey> keys, IndexRules rules) {
        List<String> equal = filter.columns();
        if (rules.afterEquality() == AfterEquality.ORDERED) {
            return new WantedIndex(
                    equal,
                    keys.stream().filter(key -> !equal.contains(key.term())).toList(),
                    filter.rest());
        }
        List<String> terms = keys.stream().map(WantedKey::term).toList();
        return new WantedIndex(
                equal.stream().filter(column -> !terms.contains(column)).toList(), keys, filter.rest());
    }

    /** The index that serves the order read backward. */
    WantedIndex reversed() {
        return new WantedIndex(equal, keys.stream().map(WantedKey::reversed).toList(), rest);
    }

    /** The same without any filter. */
    WantedIndex unfiltered() {
        return new WantedIndex(List.of(), keys, rest);
    }

    /** Whether all keys run downward. */
    boolean descends() {
        return keys.stream().allMatch(key -> key.direction() == Direction.DESC);
    }

    /** Whether all keys run one way. */
    boolean isUniform() {
        return descends() || reversed().descends();
    }

    /** The first keys, for explanations: {@code created_at DESC, id DESC}. */
    String order(int first) {
        return keys.subList(0, first).stream()
                .map(key -> key.name() + " " + key.direction())
                .collect(Collectors.joining(", "));
    }
}

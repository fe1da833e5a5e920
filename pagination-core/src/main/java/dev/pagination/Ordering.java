package dev.pagination;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A total order of rows: at least one key, no key twice, the last key never NULL. A backend builds it from the keys a
 * developer asked for, the types it found, and a unique key appended where one was missing, so that no two rows share
 * all key values.
 *
 * @param keys the keys, most significant first
 * @param types the type of each key; same size and order as {@code keys}
 */
public record Ordering(List<SortKey> keys, List<KeyType> types) {

    /**
     * Copies the lists and checks them.
     *
     * @throws IllegalArgumentException if there is no key, a name occurs twice (case is ignored), the lists differ in
     *     size, or the last key may be NULL
     */
    public Ordering {
        keys = List.copyOf(keys);
        types = List.copyOf(types);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("An ordering needs at least one key.");
        }
        if (keys.size() != types.size()) {
            throw new IllegalArgumentException(
                    "An ordering of " + keys.size() + " keys got " + types.size() + " types; give one type per key.");
        }
        Set<String> names = new HashSet<>();
        for (SortKey key : keys) {
            if (!names.add(key.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "The key " + key.name() + " is in the ordering twice; name it once.");
            }
        }
        SortKey last = keys.get(keys.size() - 1);
        if (last.nulls() != NullPlacement.NONE) {
            throw new IllegalArgumentException("The last key of an ordering must be unique and never NULL, but "
                    + last.name() + " may be NULL; end the ordering with a key that is declared notNull().");
        }
    }

    /** The number of keys. */
    public int size() {
        return keys.size();
    }

    /** The reversed order: every key's direction and place of NULL are flipped, the types stay. */
    public Ordering reversed() {
        return new Ordering(keys.stream().map(SortKey::reversed).toList(), types);
    }

    /** The keys as SQL would write them, for messages: {@code created_at DESC, id DESC}. */
    public String describe() {
        return keys.stream().map(Ordering::describe).collect(Collectors.joining(", "));
    }

    private static String describe(SortKey key) {
        String nulls = key.nulls() == NullPlacement.NONE ? "" : " NULLS " + key.nulls();
        return key.name() + " " + key.direction() + nulls;
    }
}

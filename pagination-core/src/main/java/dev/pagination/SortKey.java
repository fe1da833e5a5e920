package dev.pagination;

import java.util.Objects;

/**
 * One entry of an order: the name of a key, its direction and where NULL stands.
 *
 * <p>The name is a column, an attribute or an expression that the developer registered under that name; each backend
 * says what it accepts. It is never SQL text from a request: {@link SortMenu} is the way from a client's wish to a key.
 *
 * <p>A key is taken as nullable, with NULL last in both directions, until it is declared {@link #notNull()} or the
 * backend reads from the database's metadata that the column is NOT NULL.
 *
 * <pre>{@code
 * SortKey.desc("created_at")
 * SortKey.asc("settled_at").nullsFirst()
 * }</pre>
 *
 * @param name how the backend knows the key; not blank
 * @param direction ascending or descending
 * @param nulls where NULL stands, {@link NullPlacement#NONE} if the key is never NULL
 */
public record SortKey(String name, Direction direction, NullPlacement nulls) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public SortKey {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(nulls, "nulls");
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of a sort key is blank; name a column, attribute or key.");
        }
    }

    /** An ascending key, NULL last. */
    public static SortKey asc(String name) {
        return new SortKey(name, Direction.ASC, NullPlacement.LAST);
    }

    /** A descending key, NULL last. */
    public static SortKey desc(String name) {
        return new SortKey(name, Direction.DESC, NullPlacement.LAST);
    }

    /** The same key with NULL before every value. */
    public SortKey nullsFirst() {
        return new SortKey(name, direction, NullPlacement.FIRST);
    }

    /** The same key with NULL after every value. */
    public SortKey nullsLast() {
        return new SortKey(name, direction, NullPlacement.LAST);
    }

    /** The same key, declared to be never NULL. A NULL read nevertheless ends in a {@link PageFetchException}. */
    public SortKey notNull() {
        return nulls == NullPlacement.NONE ? this : new SortKey(name, direction, NullPlacement.NONE);
    }

    /** The same key in the given direction; the place of NULL stays as it is. */
    public SortKey in(Direction other) {
        return new SortKey(name, other, nulls);
    }

    /** The key of the reversed order: direction and place of NULL are both flipped. */
    public SortKey reversed() {
        return new SortKey(name, direction.reversed(), nulls.reversed());
    }
}

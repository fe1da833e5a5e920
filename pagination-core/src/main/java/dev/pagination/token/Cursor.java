package dev.pagination.token;

import dev.pagination.Total;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a token says once it is read: a place in the ordering, and what the walk knew there.
 *
 * @param keyset the key values of the row at the place
 * @param anchor how the place lies to that row
 * @param pageSize the page size of the walk; at least 1
 * @param rowsBefore how many rows the walk had passed before the place, if it began at a known one
 * @param total the total to carry on, {@link Total.Unknown} if none is carried
 * @param bound beyond which the walk sees no rows, if it has a bound
 */
public record Cursor(
        Keyset keyset, Anchor anchor, int pageSize, OptionalLong rowsBefore, Total total, Optional<UpperBound> bound) {

    /** How a cursor's place lies to the row whose key values it holds. */
    public enum Anchor {
        /** On the row: next starts after it, previous ends before it. */
        ROW,
        /** In the gap before the row: next starts with it, previous ends before it. */
        GAP_BEFORE,
        /** In the gap after the row: next starts after it, previous ends with it. */
        GAP_AFTER
    }

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not positive or {@code rowsBefore} is negative
     */
    public Cursor {
        Objects.requireNonNull(keyset, "keyset");
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(bound, "bound");
        if (pageSize < 1) {
            throw new IllegalArgumentException("The page size of a cursor must be at least 1, not " + pageSize + ".");
        }
        if (rowsBefore.isPresent() && rowsBefore.getAsLong() < 0) {
            throw new IllegalArgumentException("The rows before a cursor cannot be negative.");
        }
    }

    /** A cursor of a walk that has no bound. */
    public Cursor(Keyset keyset, Anchor anchor, int pageSize, OptionalLong rowsBefore, Total total) {
        this(keyset, anchor, pageSize, rowsBefore, total, Optional.empty());
    }
}

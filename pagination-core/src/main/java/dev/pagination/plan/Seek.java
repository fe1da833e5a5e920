package dev.pagination.plan;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.SeekPredicate.Compare;
import dev.pagination.plan.SeekPredicate.IsNotNull;
import dev.pagination.plan.SeekPredicate.IsNull;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where reading starts: after (or at) the row with these key values, in this order. To read backward, reverse the
 * ordering; a seek itself only ever looks forward.
 *
 * <p>With {@code v} the value of a key, the three conditions on one key are
 *
 * <pre>
 *                 v, NULL last         v, NULL first   NULL, last   NULL, first
 * after        k > v OR k IS NULL      k > v           never        k IS NOT NULL
 * equal        k = v                   k = v           k IS NULL    k IS NULL
 * at or after  k >= v OR k IS NULL     k >= v          k IS NULL    always
 * </pre>
 *
 * with {@code <} for a descending key, and without the NULL parts for a key that is never NULL.
 *
 * @param ordering the effective ordering, already reversed for a backward page
 * @param keyset the key values of the row; same size and order as the ordering's keys
 * @param bound whether the row itself is wanted
 */
public record Seek(Ordering ordering, Keyset keyset, Bound bound) {

    /** Whether the row with the seek's key values belongs to the rows wanted. */
    public enum Bound {
        /** Only rows after it. */
        EXCLUSIVE,
        /** That row, if it still exists, and the rows after it. */
        INCLUSIVE;

        Bound opposite() {
            return this == EXCLUSIVE ? INCLUSIVE : EXCLUSIVE;
        }
    }

    /**
     * Checks that keys and values fit.
     *
     * @throws IllegalArgumentException if the sizes differ, or a key that is never NULL has no value
     */
    public Seek {
        Objects.requireNonNull(bound, "bound");
        if (keyset.size() != ordering.size()) {
            throw new IllegalArgumentException("A keyset of " + keyset.size() + " values does not fit an ordering of "
                    + ordering.size() + " keys.");
        }
        for (int i = 0; i < keyset.size(); i++) {
            SortKey key = ordering.keys().get(i);
            if (keyset.value(i) == null && key.nulls() == NullPlacement.NONE) {
                throw new IllegalArgumentException("The key " + key.name() + " is never NULL but has no value.");
            }
        }
    }

    /** The seek for exactly the rows this one leaves out, in the reversed order. */
    public Seek complement(Ordering reversed) {
        return new Seek(reversed, keyset, bound.opposite());
    }

    /**
     * Where a page lies that this seek found no row for.
     *
     * @param travel which way it was read; this seek's ordering is the reversed one if backward
     */
    public Anchor gap(Travel travel) {
        boolean behindRow = (travel == Travel.FORWARD) == (bound == Bound.EXCLUSIVE);
        return behindRow ? Anchor.GAP_AFTER : Anchor.GAP_BEFORE;
    }

    int size() {
        return ordering.size();
    }

    SortKey key(int index) {
        return ordering.keys().get(index);
    }

    Direction direction(int index) {
        return key(index).direction();
    }

    @Nullable
    Object value(int index) {
        return keyset.value(index);
    }

    /** Whether rows with NULL in this key come after the seek's value, which is not NULL. */
    boolean nullsFollow(int index) {
        return key(index).nulls() == NullPlacement.LAST;
    }

    /** The comparison for a key, or for a row of keys that ends with it. */
    Comparison comparison(int index) {
        boolean inclusive = bound == Bound.INCLUSIVE && index == size() - 1;
        return inclusive ? Comparison.atOrAfter(direction(index)) : Comparison.after(direction(index));
    }

    SeekPredicate after(int index) {
        Object value = value(index);
        if (value == null) {
            return key(index).nulls() == NullPlacement.LAST ? SeekPredicate.NEVER : new IsNotNull(index);
        }
        return orNull(index, new Compare(index, comparison(index), value));
    }

    SeekPredicate equal(int index) {
        Object value = value(index);
        return value == null ? new IsNull(index) : new Compare(index, Comparison.EQUAL, value);
    }

    SeekPredicate atOrAfter(int index) {
        Object value = value(index);
        if (value == null) {
            return key(index).nulls() == NullPlacement.LAST ? new IsNull(index) : SeekPredicate.ALWAYS;
        }
        return orNull(index, new Compare(index, Comparison.atOrAfter(direction(index)), value));
    }

    /** All keys before {@code index} equal the seek's values, and {@code rest} holds. */
    SeekPredicate withPrefix(int index, SeekPredicate rest) {
        if (index == 0) {
            return rest;
        }
        SeekPredicate[] parts = new SeekPredicate[index + 1];
        for (int i = 0; i < index; i++) {
            parts[i] = equal(i);
        }
        parts[index] = rest;
        return SeekPredicate.allOf(parts);
    }

    private SeekPredicate orNull(int index, SeekPredicate comparison) {
        return nullsFollow(index) ? SeekPredicate.anyOf(comparison, new IsNull(index)) : comparison;
    }
}

package dev.pagination.token;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The key values of one row: same size and order as the ordering's keys, {@code null} for SQL NULL. Immutable; arrays
 * among the values are not copied and must not be changed.
 *
 * <p>Keysets can be tested for equality, never compared for order: only the database knows its collations and types.
 */
public final class Keyset {

    private final @Nullable Object[] values;

    private Keyset(@Nullable Object[] values) {
        this.values = values;
    }

    /** A keyset of the given values. */
    public static Keyset of(@Nullable Object... values) {
        return new Keyset(values.clone());
    }

    /**
     * A keyset that takes an array over instead of copying it, for a backend that fills one for each row and lets go of
     * it; the array must not be changed any more.
     */
    public static Keyset owning(@Nullable Object[] values) {
        return new Keyset(values);
    }

    /** A keyset of the given values. */
    public static Keyset of(List<? extends @Nullable Object> values) {
        return new Keyset(values.toArray());
    }

    /** The number of values. */
    public int size() {
        return values.length;
    }

    /** The value of a key, {@code null} for SQL NULL. */
    public @Nullable Object value(int index) {
        return values[index];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keyset that && values.length == that.values.length && sameValues(that);
    }

    /** From the last value on, because there the keysets of two rows differ. */
    private boolean sameValues(Keyset that) {
        for (int i = values.length - 1; i >= 0; i--) {
            if (!Objects.deepEquals(values[i], that.values[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    /** The number of values only, because key values stay out of logs. */
    @Override
    public String toString() {
        return "Keyset[" + values.length + " values]";
    }
}

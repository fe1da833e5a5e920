package dev.pagination.token;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The greatest value that a key of the ordering may have in the rows of a walk. Immutable.
 *
 * @param key 0-based index of the key in the ordering; a key that is never NULL
 * @param value as in a {@link Keyset}; never SQL NULL
 */
public record UpperBound(int key, Object value) {

    /** Checks that there is a value. */
    public UpperBound {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UpperBound that && key == that.key && Objects.deepEquals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * key + Arrays.deepHashCode(new Object[] {value});
    }

    /** The key only, because key values stay out of logs. */
    @Override
    public String toString() {
        return "UpperBound[key " + key + "]";
    }
}

package dev.pagination.plan;

import dev.pagination.token.Keyset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row as a backend read it.
 *
 * @param value the row for the user; {@code null} where the user's own mapping says so
 * @param keyset its key values; same size and order as the ordering's keys
 * @param <T> the type of a row
 */
public record FetchedRow<T extends @Nullable Object>(T value, Keyset keyset) {

    /** Checks that there is a keyset. */
    public FetchedRow {
        Objects.requireNonNull(keyset, "keyset");
    }
}

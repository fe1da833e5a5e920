package dev.pagination.jpa.internal;

import dev.pagination.jpa.JpaFilter;
import dev.pagination.token.Fingerprint;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition with what tells it from others: a lambda has no identity that would survive the process.
 *
 * @param name of the condition
 * @param filter the condition
 * @param values it depends on
 */
public record NamedFilter(String name, JpaFilter<?> filter, List<@Nullable Object> values) {

    /** Copies the list. */
    public NamedFilter {
        Objects.requireNonNull(filter, "filter");
        values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
    }

    /**
     * A condition under a name.
     *
     * @throws IllegalArgumentException if the name is blank, or a value cannot be told from others
     */
    public static NamedFilter of(String name, JpaFilter<?> filter, @Nullable Object... values) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The name of a filter is blank; name it, so that tokens of other filters are told from its own.");
        }
        NamedFilter named = new NamedFilter(name, filter, Arrays.asList(values));
        Fingerprint.ofFilter(name, named.values());
        return named;
    }
}

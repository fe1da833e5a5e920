package dev.pagination.jpa.internal;

import dev.pagination.plan.FetchedRow;
import dev.pagination.token.Keyset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart what a page's query selects: the keys, then what the row is made of, then what was asked besides.
 *
 * @param keys of the ordering
 * @param maker makes a row of what was selected for it, and ignores what follows
 */
record RowReader<T>(OrderedKeys keys, Function<Object[], T> maker) {

    FetchedRow<T> row(@Nullable Object[] selected) {
        List<OrderKey> wanted = keys.keys();
        @Nullable Object[] values = new @Nullable Object[wanted.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = selected[i];
            values[i] = value == null ? null : wanted.get(i).codec().encode().apply(value);
        }
        Object[] visible = Arrays.copyOfRange(selected, values.length, selected.length);
        return new FetchedRow<>(maker.apply(visible), Keyset.owning(values));
    }
}

package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.AttributePath.Step;
import dev.pagination.jpa.internal.Origin.Fetching;
import dev.pagination.jpa.internal.Origin.Start;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row is made of.
 *
 * @param fetched associations loaded with it by the page's own query, none of which multiplies rows
 * @param written what becomes of associations that a query of the developer's fetches
 * @param selections what is selected for it
 * @param maker makes the row of what was selected, and ignores what follows
 * @param <E> the entity
 * @param <T> the type of a row
 */
record RowShape<E, T>(
        List<List<Step>> fetched,
        Fetching written,
        Selections<E> selections,
        Function<@Nullable Object[], @Nullable T> maker) {

    /** Says what is selected in one query. */
    interface Selections<E> {
        List<? extends Selection<?>> of(CriteriaBuilder builder, Start<E> start, RootPaths paths);
    }

    /** The entity itself, with associations. */
    static <E> RowShape<E, E> entity(Class<E> type, List<List<Step>> fetched) {
        return new RowShape<>(
                fetched,
                Fetching.AS_WRITTEN,
                (builder, start, paths) -> List.of(start.root()),
                selected -> type.cast(selected[0]));
    }

    /** Nothing but the keys, which are selected anyway, and a constant: EclipseLink makes no array of a single key. */
    static <E> RowShape<E, Boolean> keysAlone() {
        return new RowShape<>(
                List.of(),
                Fetching.NONE,
                (builder, start, paths) -> List.of(builder.literal(1)),
                selected -> Boolean.TRUE);
    }
}

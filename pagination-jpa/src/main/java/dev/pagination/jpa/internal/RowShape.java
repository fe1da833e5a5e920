package dev.pagination.jpa.internal;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a row is made of.
 *
 * @param selections what is selected for it; at least one
 * @param maker makes the row of what was selected
 * @param <E> the entity
 * @param <T> the type of a row
 */
public record RowShape<E, T>(
        BiFunction<CriteriaBuilder, Root<E>, List<? extends Selection<?>>> selections, Function<Object[], T> maker) {

    /** The entity itself. */
    public static <E> RowShape<E, E> entity(Class<E> type) {
        return new RowShape<>((builder, root) -> List.of(root), selected -> type.cast(selected[0]));
    }
}

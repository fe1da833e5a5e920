package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.AttributePath.Step;
import jakarta.persistence.EntityGraph;
import java.util.List;
import java.util.Optional;

/**
 * Rows, and what is loaded for them afterwards.
 *
 * @param shape what a row is made of
 * @param apart associations loaded by queries of their own, by query
 * @param graph loaded by one more query, if there is one
 */
public record RowsRead<E, T>(RowShape<E, T> shape, List<List<List<Step>>> apart, Optional<EntityGraph<?>> graph) {

    /** Copies the list. */
    public RowsRead {
        apart = List.copyOf(apart);
    }

    /** Whether there is anything to load after the rows. */
    boolean isCompletedLater() {
        return !apart.isEmpty() || graph.isPresent();
    }
}

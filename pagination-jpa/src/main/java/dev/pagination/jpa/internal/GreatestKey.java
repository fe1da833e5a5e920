package dev.pagination.jpa.internal;

import dev.pagination.Ordering;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PageAssembler;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import java.util.Optional;

/**
 * Finds the greatest value of a key.
 *
 * @param ordering by that key alone, the greatest first
 * @param keys reads the keys of rows in that order
 */
record GreatestKey<T>(Ordering ordering, QueryRunner<T> keys) {

    /** The value as in a keyset; empty if there is no row. */
    Optional<Object> find(QueryPlace place) {
        PagePlan first = new PagePlanner(ordering, keys.seekStyle()).first(1);
        return keys.fetch(place, first).rows().stream().findFirst().map(this::value);
    }

    private Object value(FetchedRow<T> row) {
        return PageAssembler.notNull(ordering.keys().get(0), row.keyset().value(0));
    }
}

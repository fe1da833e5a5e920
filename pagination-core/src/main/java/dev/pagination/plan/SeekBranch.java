package dev.pagination.plan;

import dev.pagination.SortKey;
import java.util.List;
import java.util.Objects;

/**
 * One part of a page: rows that satisfy a predicate, in an order. A plan with several branches wants the rows of the
 * first, then those of the second and so on; the branches are disjoint, so each can be read from an index on its own.
 *
 * @param predicate which rows
 * @param order the effective ordering's keys, in which a key that holds only NULL or never NULL inside this branch has
 *     {@link dev.pagination.NullPlacement#NONE}, so that no NULLS clause is needed for it
 */
public record SeekBranch(SeekPredicate predicate, List<SortKey> order) {

    /** Copies the list. */
    public SeekBranch {
        Objects.requireNonNull(predicate, "predicate");
        order = List.copyOf(order);
    }

    /** Whether the branch wants only some of the rows. */
    public boolean seeks() {
        return !(predicate instanceof SeekPredicate.AllOf all && all.parts().isEmpty());
    }
}

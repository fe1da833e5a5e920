package dev.pagination.plan;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page before it gets its total and its tokens.
 *
 * @param rows in the ordering's own order, at most the plan's size
 * @param hasNext whether rows follow
 * @param hasPrevious whether rows stand before
 * @param rowsBefore how many rows the walk has before the page, if known
 * @param <T> the type of a row
 */
public record AssembledPage<T>(
        List<FetchedRow<T>> rows, boolean hasNext, boolean hasPrevious, OptionalLong rowsBefore) {

    /** Copies the list. */
    public AssembledPage {
        rows = List.copyOf(rows);
    }
}

package dev.pagination.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the database answered to a {@link PagePlan}.
 *
 * @param rows in the plan's order, at most {@link PagePlan#limit()}
 * @param beyond how many rows came after these that were not read; their number is all that matters of them
 * @param behind whether rows lie behind the page, if the statement was asked for it and returned a row to say so
 * @param count all rows of the result, if the statement was asked for it and returned a row to say so
 * @param <T> the type of a row
 */
public record FetchedPage<T>(List<FetchedRow<T>> rows, int beyond, Optional<Boolean> behind, OptionalLong count) {

    /** Copies the list. */
    public FetchedPage {
        rows = List.copyOf(rows);
    }

    /** Rows of a backend that reads all that come. */
    public FetchedPage(List<FetchedRow<T>> rows, Optional<Boolean> behind, OptionalLong count) {
        this(rows, 0, behind, count);
    }

    /** Rows of a statement that was asked for nothing else. */
    public static <T> FetchedPage<T> of(List<FetchedRow<T>> rows) {
        return new FetchedPage<>(rows, Optional.empty(), OptionalLong.empty());
    }
}

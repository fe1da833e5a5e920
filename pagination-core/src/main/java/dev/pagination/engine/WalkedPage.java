package dev.pagination.engine;

import dev.pagination.PageMetadata;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.plan.AssembledPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.Travel;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page that has been fetched.
 *
 * @param step what was asked
 * @param page what came
 * @param total of the whole result
 * @param gap where the page lies, if it is empty and lies anywhere
 */
record WalkedPage<T>(Step step, AssembledPage<T> page, Total total, Optional<Gap> gap) {

    /**
     * The place of an empty page.
     *
     * @param keyset of the row next to it
     * @param anchor how it lies to that row
     * @param rowsBefore how many rows the walk has before it, if known
     */
    record Gap(Keyset keyset, Anchor anchor, OptionalLong rowsBefore) {}

    /** Whether the walk has a page after this one, in its direction. */
    boolean goesOn() {
        boolean forward = step.plan().travel() == Travel.FORWARD;
        return !page.rows().isEmpty() && (forward ? page.hasNext() : page.hasPrevious());
    }

    /** The cursor of the row at a 0-based index. */
    Cursor cursor(int index) {
        OptionalLong first = page.rowsBefore();
        OptionalLong before = first.isPresent() ? OptionalLong.of(first.getAsLong() + index) : first;
        return new Cursor(
                page.rows().get(index).keyset(),
                Anchor.ROW,
                step.plan().size(),
                before,
                carried(),
                step.reach().bound());
    }

    /** The cursor of the first row of a page that has one. */
    Cursor startCursor() {
        return cursor(0);
    }

    /** The cursor of the last row of a page that has one. */
    Cursor endCursor() {
        return cursor(page.rows().size() - 1);
    }

    /** The cursor of an empty page that has a place. */
    Optional<Cursor> gapCursor() {
        return gap.map(place -> new Cursor(
                place.keyset(),
                place.anchor(),
                step.plan().size(),
                place.rowsBefore(),
                carried(),
                step.reach().bound()));
    }

    private Total carried() {
        return step.carriesTotal() ? total : Total.unknown();
    }

    List<T> valuesInTravelOrder() {
        List<T> values = values();
        if (step.plan().travel() == Travel.BACKWARD) {
            Collections.reverse(values);
        }
        return values;
    }

    private List<T> values() {
        List<T> values = new ArrayList<>(page.rows().size());
        for (FetchedRow<T> row : page.rows()) {
            values.add(row.value());
        }
        return values;
    }

    PageResponse<T> toResponse(TokenWriter writer) {
        PageMetadata metadata =
                PageMetadata.of(step.plan().size(), page.rowsBefore(), total, page.hasNext(), page.hasPrevious());
        return PageResponse.of(values(), metadata, total, new LazyTokens(this, writer));
    }
}

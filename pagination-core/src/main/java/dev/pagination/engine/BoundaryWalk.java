package dev.pagination.engine;

import dev.pagination.EdgeCheck;
import dev.pagination.Total;
import dev.pagination.engine.PageSource.Isolation;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PageAssembler;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Goes through a whole result in strides: from the row it stands on, the database skips {@code every - 1} rows and
 * returns the next one's keys. So every row is read once, by the database alone, in statements that are short each; one
 * ROW_NUMBER() over everything is a single long one, which holds its snapshot as long.
 */
final class BoundaryWalk<T> {

    private final PageSource<T> source;
    private final PagePlanner planner;
    private final int every;
    private Optional<Keyset> last = Optional.empty();
    private long rows;

    BoundaryWalk(PageSource<T> source, PagePlanner planner, int every) {
        this.source = source;
        this.planner = planner;
        this.every = every;
    }

    /** Strides to the next boundary; empty if there are not so many rows left. */
    Optional<Keyset> next() {
        Optional<Keyset> found = row(every - 1);
        if (found.isPresent()) {
            last = found;
            rows += every;
        }
        return found;
    }

    /** How many rows have been strode over. */
    long rows() {
        return rows;
    }

    /** How many rows follow the last boundary; fewer than a stride. Found by halving, as each guess costs as many rows. */
    int rest() {
        int least = 0;
        int most = every - 1;
        while (least < most) {
            int middle = most - (most - least) / 2;
            if (row(middle - 1).isPresent()) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }

    /** The row after the last boundary and so many more. */
    private Optional<Keyset> row(int skipped) {
        PagePlan start =
                last.map(row -> planner.after(at(row), 1, EdgeCheck.ASSUMED)).orElseGet(() -> planner.first(1));
        try (PageSession<T> session = source.open(Isolation.STATEMENT)) {
            PagePlan plan = start.skipping(skipped);
            return PageAssembler.assemble(plan, session.fetchKeys(plan), true).rows().stream()
                    .findFirst()
                    .map(FetchedRow::keyset);
        }
    }

    private static Cursor at(Keyset row) {
        return new Cursor(row, Anchor.ROW, 1, OptionalLong.empty(), Total.unknown());
    }
}

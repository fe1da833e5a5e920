package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.Total;
import dev.pagination.plan.PagePlan;
import dev.pagination.token.Cursor;
import java.util.Optional;

/**
 * One page to be fetched.
 *
 * @param plan what to run
 * @param count how to get a total
 * @param known the total, where an earlier page of the walk has it already
 * @param reach which rows it may see
 * @param end where the walk ends before the last row; the plan's branches end there already
 */
record Step(PagePlan plan, CountStrategy count, Optional<Total> known, Reach reach, Optional<Cursor> end) {

    /** A step of a walk that goes on to the last row. */
    static Step open(PagePlan plan, CountStrategy count, Optional<Total> known, Reach reach) {
        return new Step(plan, count, known, reach, Optional.empty());
    }

    /** The same step within another reach. */
    Step within(Reach other) {
        return new Step(plan, count, known, other, end);
    }

    /** Whether the tokens of this page carry its total on. */
    boolean carriesTotal() {
        return count instanceof CountStrategy.Once;
    }
}

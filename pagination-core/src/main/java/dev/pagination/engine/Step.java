package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.Total;
import dev.pagination.plan.PagePlan;
import java.util.Optional;

/**
 * One page to be fetched.
 *
 * @param plan what to run
 * @param count how to get a total
 * @param known the total, where an earlier page of the walk has it already
 */
record Step(PagePlan plan, CountStrategy count, Optional<Total> known) {

    /** Whether the tokens of this page carry its total on. */
    boolean carriesTotal() {
        return count instanceof CountStrategy.Once;
    }
}

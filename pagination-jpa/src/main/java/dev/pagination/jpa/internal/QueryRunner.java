package dev.pagination.jpa.internal;

import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.SeekStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes and runs the queries of one pager in the way a provider can. Immutable and thread-safe.
 *
 * @param <T> the type of a row
 */
interface QueryRunner<T> {

    /** The forms this runner can write and the database seeks on. */
    SeekStyle seekStyle();

    /** Runs a plan. */
    FetchedPage<T> fetch(QueryPlace place, PagePlan plan);

    /** Counts the rows of the whole result, as {@link dev.pagination.engine.PageSession#count} says. */
    OptionalLong count(QueryPlace place, OptionalLong max, Optional<Duration> budget);

    /** How many rows the planner expects in the whole result; empty where it cannot be asked. */
    default OptionalLong estimate(QueryPlace place) {
        return OptionalLong.empty();
    }
}

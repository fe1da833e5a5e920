package dev.pagination.engine;

import dev.pagination.PageFetchException;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The input and output of one page; used by one thread, then closed.
 *
 * @param <T> the type of a row
 */
public interface PageSession<T> extends AutoCloseable {

    /**
     * Runs a plan.
     *
     * @throws PageFetchException if the database does not deliver
     */
    FetchedPage<T> fetch(PagePlan plan);

    /**
     * Runs a plan for the keys of its rows alone; what the rows are besides is not read. Without it, whole rows are read.
     *
     * @throws PageFetchException if the database does not deliver
     */
    default FetchedPage<?> fetchKeys(PagePlan plan) {
        return fetch(plan);
    }

    /**
     * Counts the rows of the whole result.
     *
     * @param max where to stop counting, if anywhere
     * @param budget how long it may take, if limited
     * @return the number of rows, at most {@code max}; empty if the time was up, after which the session is still usable
     * @throws PageFetchException if the database does not deliver
     */
    OptionalLong count(OptionalLong max, Optional<Duration> budget);

    /**
     * Asks the database's planner how many rows it expects.
     *
     * @return empty if this database has no such answer
     * @throws PageFetchException if the database does not deliver
     */
    OptionalLong estimate();

    /** Gives back what {@link PageSource#open} took; called once, also after a failure. */
    @Override
    void close();
}

package dev.pagination.engine;

import dev.pagination.PageFetchException;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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

    /**
     * The greatest value of a key in all rows of the result.
     *
     * @param key 0-based index of a key that is never NULL
     * @return the value as in a keyset; empty if there is no row
     * @throws UnsupportedOperationException if {@link PageSource#bounding} says that there is none
     * @throws PageFetchException if the database does not deliver
     */
    default Optional<Object> greatest(int key) {
        throw new UnsupportedOperationException("The greatest value of a key cannot be had from this source.");
    }

    /**
     * The time of the database's clock, as a value of a key.
     *
     * @param key 0-based index of a key that holds times
     * @param lag how long before that time
     * @throws UnsupportedOperationException if {@link PageSource#bounding} says that there is none
     * @throws PageFetchException if the database does not deliver
     */
    default Object now(int key, Duration lag) {
        throw new UnsupportedOperationException("The database's clock cannot be had from this source.");
    }

    /**
     * What hides rows from this session besides the source's filter, such as its tenant: totals that are kept are kept
     * apart by it. Values as {@link dev.pagination.token.Fingerprint#ofFilter} takes them; empty if nothing does.
     */
    default List<? extends @Nullable Object> restrictions() {
        return List.of();
    }

    /** Gives back what {@link PageSource#open} took; called once, also after a failure. */
    @Override
    void close();
}

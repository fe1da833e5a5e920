package dev.pagination.async;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a job has stored; it never goes back, whatever happens to a worker.
 *
 * @param rows rows stored
 * @param pages pages stored: those numbered 0 to {@code pages - 1} can be fetched
 * @param bytes bytes of these rows as the codec writes them, before compression
 * @param expectedRows how many rows the source said there are, if it did
 */
public record JobProgress(long rows, long pages, long bytes, OptionalLong expectedRows) {

    /** The share that is done, 0 to 1, if the source said how many rows there are. */
    public OptionalDouble fraction() {
        if (expectedRows.isEmpty()) {
            return OptionalDouble.empty();
        }
        long expected = expectedRows.getAsLong();
        return OptionalDouble.of(rows >= expected ? 1 : (double) rows / expected);
    }
}

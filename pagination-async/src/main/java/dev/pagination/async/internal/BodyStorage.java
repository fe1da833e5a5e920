package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Where the bodies of pages are: with the jobs, or outside. Thread-safe. */
sealed interface BodyStorage permits TableBodies, OutsideBodies {

    /**
     * Stores what does not go into the table.
     *
     * @return the chunk as it goes into the table
     * @throws PageJobException with {@link Reason#STORAGE_UNAVAILABLE}
     */
    Chunk put(JobRow job, Chunk chunk);

    /**
     * The page with its body; empty if that is gone.
     *
     * @param page as it is in the table
     * @throws PageJobException with {@link Reason#STORAGE_UNAVAILABLE}
     */
    Optional<PackedPage> get(JobId job, PackedPage page);

    /** Stores the body of a page again. */
    void restore(JobRow job, PackedPage page);

    /** Keeps what is outside as long as the table's rows, if it can. */
    void keep(Transactions transactions, JobRow job, Duration life);

    /** Removes what is outside, if it can; the table's rows are still there. */
    void remove(Connection connection, JobRow job) throws SQLException;
}

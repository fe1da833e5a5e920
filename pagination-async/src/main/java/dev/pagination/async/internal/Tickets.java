package dev.pagination.async.internal;

import dev.pagination.async.JobQueue;
import dev.pagination.async.JobTicket;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues tickets for jobs as they are in the database. Thread-safe.
 *
 * @param queue carries them
 */
record Tickets(JobQueue queue) {

    private static final Logger LOG = LoggerFactory.getLogger(Tickets.class);

    /** A ticket for the next turn of a job that waits; if there can be none, the sweeper issues one later. */
    void issue(JobRow job) {
        JobLife.Turn turn = job.life().turn();
        try {
            queue.issue(new JobTicket(job.id(), turn.epoch()), Instant.ofEpochMilli(turn.queuedAt()));
        } catch (RuntimeException failure) {
            LOG.warn("No ticket for page job {}; the sweeper will issue one.", job.id(), failure);
        }
    }
}

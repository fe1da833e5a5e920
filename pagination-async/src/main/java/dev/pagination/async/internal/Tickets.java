package dev.pagination.async.internal;

/**
 * Wakes a worker for a job that waits. The job's row is the queue of record: a ticket that is lost is issued again by
 * the sweeper, one that comes late or twice finds nothing to take.
 */
interface Tickets {

    /** Sees to it that some worker tries to take the job as it is now, not before {@code millis}. */
    void issue(JobRow job, long millis);
}

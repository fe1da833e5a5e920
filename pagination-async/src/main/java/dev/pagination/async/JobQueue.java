package dev.pagination.async;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wakes workers for jobs that wait. It is no more than that: what there is to do, and who does it, is said by the jobs'
 * rows in the database. A ticket that nobody takes within a {@linkplain PageJobPolicy#lease() lease} is taken for lost
 * and issued again; one that comes late, twice or too early finds nothing to take. So an implementation may lose tickets
 * and deliver them more than once, in any order, to any process.
 *
 * <p>A queue belongs to one {@link PageJobs}, which closes it. Implementations are thread-safe.
 */
public interface JobQueue extends AutoCloseable {

    /**
     * Sees to it that a worker of any process that has started gets the ticket. It is called by those who submit, by
     * workers and by the sweeper, also before {@link #start}, without it, and while {@link #close} waits for workers; it
     * should not make them wait long.
     *
     * @param notBefore when the job may be taken; in the past for at once. A worker that gets the ticket earlier says
     *     how long to keep it.
     * @throws RuntimeException of any kind if it cannot be done; it is logged, and the ticket is issued again later
     */
    void issue(JobTicket ticket, Instant notBefore);

    /**
     * Begins to wake the worker for tickets, on threads of the queue's own. It is called once at most, and not in a
     * process that only submits and fetches.
     *
     * @param worker to be woken
     * @param workers how many tickets are worked on at a time, at least 1
     */
    void start(Worker worker, int workers);

    /**
     * Stops waking workers, and waits 10 seconds at most for those at work, which have been told to stop and issue
     * tickets for the rest of their jobs. To close it again does nothing.
     */
    @Override
    void close();

    /** Has turns at jobs. Thread-safe. */
    interface Worker {

        /**
         * Works on the job of a ticket, for as long as that takes.
         *
         * @return how long to keep the ticket before trying again, if the job cannot be taken yet; empty if the ticket
         *     is done with
         * @throws PageJobException if the database does not answer; the ticket is issued again later
         */
        Optional<Duration> work(JobTicket ticket);
    }
}

package dev.pagination.async.internal;

import dev.pagination.async.JobQueue;
import dev.pagination.async.JobTicket;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A queue that wakes nobody: a test does it.
 *
 * @param keeper gets the tickets
 */
record KeptTickets(Consumer<JobTicket> keeper) implements JobQueue {

    @Override
    public void issue(JobTicket ticket, Instant notBefore) {
        keeper.accept(ticket);
    }

    @Override
    public void start(Worker worker, int workers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}

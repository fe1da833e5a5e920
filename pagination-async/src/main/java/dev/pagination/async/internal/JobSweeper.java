package dev.pagination.async.internal;

import dev.pagination.async.JobFailure;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.internal.JobTable.Backlog;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes on what nobody else does: jobs of dead workers, jobs that wait too long or whose ticket is lost, pages past
 * their time. Every process sweeps; each step is a compare-and-set, so sweeping at the same time does no harm.
 * Thread-safe.
 */
final class JobSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(JobSweeper.class);

    private final JobStore store;
    private final Tickets tickets;

    JobSweeper(JobStore store, Tickets tickets) {
        this.store = store;
        this.tickets = tickets;
    }

    /** One round: up to a hundred jobs of each kind. */
    void sweep() {
        long now = store.now();
        PageJobPolicy policy = store.policy();
        each(Backlog.SILENT, now, this::takeBack);
        each(Backlog.OVERDUE, now - policy.queueTimeout().toMillis(), this::giveUp);
        each(Backlog.WITHOUT_TICKET, now, this::issueAgain);
        each(Backlog.PAST_RETENTION, now, job -> store.changeIfFree(job.id(), life -> life.expired(now)));
        each(Backlog.FORGOTTEN, now - policy.tombstone().toMillis(), job -> store.remove(job));
    }

    private void each(Backlog backlog, long time, Consumer<JobRow> step) {
        try {
            store.backlog(backlog, time).forEach(step);
        } catch (PageJobException failure) {
            LOG.warn("Sweeping {} page jobs failed; it is tried again in the next round.", backlog, failure);
        }
    }

    private void takeBack(JobRow job) {
        LOG.info("The worker of page job {} is silent.", job.id());
        store.changeIfFree(job.id(), life -> life.silent(store.now(), store.policy()))
                .filter(JobRow::waits)
                .ifPresent(tickets::issue);
    }

    /** By one of all processes, each time that the ticket's lease runs out. */
    private void issueAgain(JobRow job) {
        store.changeIfFree(job.id(), life -> life.ticketLost(store.now(), store.policy()))
                .ifPresent(tickets::issue);
    }

    private void giveUp(JobRow job) {
        long limit = store.now() - store.policy().queueTimeout().toMillis();
        store.changeIfFree(
                job.id(),
                life -> life.state() == JobState.QUEUED && life.turn().queuedAt() <= limit
                        ? life.failed(JobFailure.QUEUE_TIMEOUT, store.now())
                        : Optional.empty());
    }
}

package dev.pagination.async.internal;

import dev.pagination.async.JobFailure;
import dev.pagination.async.JobQueue;
import dev.pagination.async.JobRunObserver;
import dev.pagination.async.JobTicket;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobSource;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs and works on them, each on the calling thread. Thread-safe. */
final class JobWorker implements JobQueue.Worker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private final JobStore store;
    private final Sources sources;
    private final Leases leases;
    private final Tickets tickets;
    private final JobRunObserver observer;

    JobWorker(JobStore store, Sources sources, Leases leases, Tickets tickets, JobRunObserver observer) {
        this.store = store;
        this.sources = sources;
        this.leases = leases;
        this.tickets = tickets;
        this.observer = observer;
    }

    /** Works on a job until it has ended, is lost, or waits again. */
    @Override
    public Optional<Duration> work(JobTicket ticket) {
        Claim claim = store.claim(ticket.job(), ticket.epoch());
        if (claim instanceof Claim.Taken taken) {
            work(taken.job());
        }
        return claim instanceof Claim.Later later ? Optional.of(later.time()) : Optional.empty();
    }

    private void work(JobRow job) {
        Lease lease = leases.hold(job);
        try {
            observer.observe(job.order().source(), () -> run(job, lease));
        } catch (Lease.StoppedException told) {
            again(job, life -> life.released(job.life().epoch(), store.now(), store.policy()));
        } catch (LostJobException lost) {
            LOG.info("Page job {} is not this worker's any more.", job.id());
            // If it was canceled, this is the worker's acknowledgement; otherwise it changes nothing.
            store.change(job.id(), life -> life.acknowledged(job.life().epoch(), store.now()));
        } catch (SourceChangedException changed) {
            fail(job, JobFailure.SOURCE_CHANGED);
        } catch (PageJobException failure) {
            stalled(job, failure, JobFailure.NO_PROGRESS);
        } catch (RuntimeException failure) {
            stalled(job, failure, JobFailure.SOURCE_FAILED);
        } finally {
            leases.release(lease);
        }
    }

    private void run(JobRow job, Lease lease) {
        Optional<PageJobSource<?, ?>> source = sources.find(job.order().source());
        if (source.isEmpty() || !sources.codec().name().equals(job.order().codec())) {
            LOG.error(
                    "No source {} with codec {} is registered.",
                    job.order().source(),
                    job.order().codec());
            fail(job, JobFailure.SOURCE_UNKNOWN);
            return;
        }
        JobRow read = job.life().stored().allRead() ? job : read(source.get(), job, lease);
        Optional<String> digest = Manifests.verified(store, read, lease);
        if (digest.isEmpty()) {
            fail(job, JobFailure.DAMAGED);
            return;
        }
        Optional<JobRow> ended =
                store.change(job.id(), life -> life.succeeded(job.life().epoch(), digest.get(), store.now()));
        if (ended.isEmpty()) {
            throw new LostJobException();
        }
    }

    private <P, T> JobRow read(PageJobSource<P, T> source, JobRow job, Lease lease) {
        return new JobRun<>(store, source, sources.codec(), lease, job).read();
    }

    private void stalled(JobRow job, RuntimeException failure, JobFailure atTheCap) {
        LOG.warn(
                "A worker failed at page job {} of source {}.",
                job.id(),
                job.order().source(),
                failure);
        try {
            again(job, life -> life.stalled(job.life().epoch(), atTheCap, store.now(), store.policy()));
        } catch (PageJobException second) {
            LOG.warn("Page job {} could not be given back; its lease will run out.", job.id(), second);
        }
    }

    private void again(JobRow job, Function<JobLife, Optional<JobLife>> step) {
        store.change(job.id(), step).filter(JobRow::waits).ifPresent(tickets::issue);
    }

    private void fail(JobRow job, JobFailure why) {
        store.change(
                job.id(),
                life -> life.turn().heldAt(job.life().epoch()) ? life.failed(why, store.now()) : Optional.empty());
    }
}

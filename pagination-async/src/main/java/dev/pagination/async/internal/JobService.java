package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import dev.pagination.async.JobManifest;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobQueue;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobRunObserver;
import dev.pagination.async.PageJobListener;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageStore;
import dev.pagination.token.CursorTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything behind {@link dev.pagination.async.PageJobs}, put together. Thread-safe. */
public final class JobService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobService.class);

    private static final int MANIFEST_SLICE = 1_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final JobStore store;
    private final StateChanges changes;
    private final Submissions submissions;
    private final Leases leases;
    private final JobQueue queue;
    private final Tickets tickets;
    private final JobWorker worker;
    private final int workers;
    private final Housekeeping housekeeping;
    private final PageReader pages;

    /** What it is put together from. */
    public record Settings(
            DataSource dataSource,
            Sources sources,
            List<PageJobListener> listeners,
            JobRunObserver observer,
            PageJobPolicy policy,
            @Nullable PageStore pageStore,
            @Nullable JobQueue queue,
            CursorTokens tokens,
            Clock clock,
            int workers,
            Duration sweeping) {}

    /** Puts everything together; no statement runs and no thread starts. */
    public JobService(Settings settings) {
        changes = new StateChanges(settings.listeners(), settings.clock());
        BodyStorage bodies = bodies(settings.pageStore(), settings.policy());
        store = new JobStore(settings.dataSource(), settings.policy(), changes, bodies, settings.clock());
        submissions = new Submissions(settings.sources(), settings.policy().limits());
        leases = new Leases(store);
        queue = settings.queue() == null
                ? new SchedulerQueue(settings.dataSource(), settings.policy().lease())
                : settings.queue();
        tickets = new Tickets(queue);
        workers = settings.workers();
        worker = new JobWorker(store, settings.sources(), leases, tickets, settings.observer());
        housekeeping = new Housekeeping(
                leases, new JobSweeper(store, tickets), settings.policy().lease(), settings.sweeping());
        pages = new PageReader(store, settings.sources(), bodies, settings.tokens());
    }

    private static BodyStorage bodies(@Nullable PageStore outside, PageJobPolicy policy) {
        return outside == null ? new TableBodies() : new OutsideBodies(outside, policy);
    }

    public long now() {
        return store.now();
    }

    public void start() {
        housekeeping.start();
        queue.start(worker, workers);
    }

    public JobRow submit(JobOwner owner, JobRequest request) {
        JobRow job = store.submit(JobId.random(), owner, submissions.order(owner, request, store.now()));
        if (job.waits() && job.life().epoch() == 0) {
            tickets.issue(job);
        }
        return job;
    }

    public JobRow find(JobOwner owner, JobId id) {
        return store.find(id, owner);
    }

    /** Changes in this process wake it at once; those of other processes are seen a little later. */
    public JobRow await(JobOwner owner, JobId id, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        JobRow job = store.find(id, owner);
        long left = most.toNanos();
        while (!job.life().state().terminal() && left > 0 && waited(Math.min(left, LOOK_AGAIN.toNanos()))) {
            job = store.find(id, owner);
            left = end - System.nanoTime();
        }
        return job;
    }

    /** Whether one may go on waiting. */
    private boolean waited(long nanos) {
        try {
            boolean changed = changes.await(nanos);
            LOG.trace("Woke up, changed: {}", changed);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public PageReader pages() {
        return pages;
    }

    public JobManifest manifest(JobOwner owner, JobId id, long firstPage) {
        JobRow job = store.find(id, owner);
        pages.check(job);
        List<JobManifest.Entry> entries = store.entries(job, firstPage, MANIFEST_SLICE);
        long next = firstPage + entries.size();
        boolean more =
                entries.size() == MANIFEST_SLICE && next < job.life().stored().pages();
        return new JobManifest(
                job.status(store.now()),
                entries,
                more ? OptionalLong.of(next) : OptionalLong.empty(),
                Optional.ofNullable(job.life().outcome().digest()));
    }

    public JobRow cancel(JobOwner owner, JobId id) {
        JobRow job = store.cancel(id, owner);
        leases.lose(id);
        return job;
    }

    public JobRow extend(JobOwner owner, JobId id, Duration time) {
        return store.extend(id, owner, time.toMillis());
    }

    public void delete(JobOwner owner, JobId id) {
        store.delete(id, owner);
        leases.lose(id);
    }

    @Override
    public void close() {
        leases.stop();
        queue.close();
        housekeeping.close();
    }
}

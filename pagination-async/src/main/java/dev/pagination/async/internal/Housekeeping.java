package dev.pagination.async.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two timers of a process: leases are renewed every third of their time, on a thread that does nothing else. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Leases leases;
    private final JobSweeper sweeper;
    private final Duration lease;
    private final Duration sweeping;
    private final AtomicBoolean started = new AtomicBoolean();
    private final ScheduledExecutorService renewing = timer("page-job-leases");
    private final ScheduledExecutorService sweepingTimer = timer("page-job-sweeper");

    Housekeeping(Leases leases, JobSweeper sweeper, Duration lease, Duration sweeping) {
        this.leases = leases;
        this.sweeper = sweeper;
        this.lease = lease;
        this.sweeping = sweeping;
    }

    /**
     * Starts the timers.
     *
     * @throws IllegalStateException if they were started before
     */
    void start() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("These page jobs were started before; start them once.");
        }
        every(renewing, lease.toMillis() / 3, leases::renew);
        every(sweepingTimer, sweeping.toMillis(), sweeper::sweep);
    }

    private static void every(ScheduledExecutorService timer, long millis, Runnable round) {
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(() -> safely(round), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** A timer whose task throws runs it never again. */
    private static void safely(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.error("A round of housekeeping for page jobs failed.", failure);
        }
    }

    private static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        sweepingTimer.shutdownNow();
    }
}

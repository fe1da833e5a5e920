package dev.pagination.async.kafka;

import dev.pagination.async.JobQueue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns at jobs, each on a thread of its own, so that the thread that reads from Kafka never waits for one. */
final class Turns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    /**
     * A turn that is over.
     *
     * @param again when to try again with the ticket; empty if it is done with
     */
    record Ended(Delivery delivery, Optional<Duration> again) {}

    private final JobQueue.Worker worker;
    private final int workers;
    private final ExecutorService pool;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    /** Of those who begin turns, which is one thread. */
    private int running;

    Turns(JobQueue.Worker worker, int workers) {
        this.worker = worker;
        this.workers = workers;
        this.pool = Executors.newFixedThreadPool(workers, work -> Threads.daemon(work, "page-job-worker"));
    }

    boolean canBegin() {
        return running < workers;
    }

    void begin(Delivery delivery) {
        running++;
        pool.execute(() -> turn(delivery));
    }

    private void turn(Delivery delivery) {
        Optional<Duration> again = Optional.of(AFTER_A_FAILURE);
        try {
            again = worker.work(delivery.ticket());
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A ticket of page job {} is tried again.", delivery.ticket().job(), failure);
        } finally {
            ended.add(new Ended(delivery, again));
        }
    }

    /** A turn that is over, which was not told before; waits at most so long for one. */
    Optional<Ended> next(Duration most) {
        @Nullable Ended next = null;
        try {
            next = ended.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (next != null) {
            running--;
        }
        return Optional.ofNullable(next);
    }

    /** Waits at most so long for the turns that have begun; none can begin any more. */
    void end(Duration most) {
        pool.shutdown();
        if (!Threads.ended(pool, most)) {
            LOG.warn("Page jobs are still worked on; other processes take them when their leases run out.");
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}

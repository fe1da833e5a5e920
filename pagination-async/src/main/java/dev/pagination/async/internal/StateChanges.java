package dev.pagination.async.internal;

import dev.pagination.async.PageJobListener;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of changes that are committed: the listeners, and who waits in this process. Thread-safe. */
public final class StateChanges {

    private static final Logger LOG = LoggerFactory.getLogger(StateChanges.class);

    private final List<PageJobListener> listeners;
    private final Clock clock;
    private volatile CountDownLatch next = new CountDownLatch(1);

    /** Changes told to listeners, in their order. */
    public StateChanges(List<PageJobListener> listeners, Clock clock) {
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    void tell(JobRow job) {
        LOG.debug(
                "Page job {} of source {} is {}",
                job.id(),
                job.order().source(),
                job.life().state());
        for (PageJobListener listener : listeners) {
            tell(listener, job);
        }
        wakeUp();
    }

    private synchronized void wakeUp() {
        CountDownLatch told = next;
        next = new CountDownLatch(1);
        told.countDown();
    }

    private void tell(PageJobListener listener, JobRow job) {
        try {
            listener.changed(job.status(clock.millis()), job.owner());
        } catch (RuntimeException failure) {
            LOG.warn("A listener failed at page job {}; the job goes on.", job.id(), failure);
        }
    }

    /**
     * Waits for any change in this process, at most so long.
     *
     * @return whether there was one
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean await(long nanos) throws InterruptedException {
        return next.await(nanos, TimeUnit.NANOSECONDS);
    }
}

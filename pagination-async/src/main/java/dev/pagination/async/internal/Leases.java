package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import dev.pagination.async.PageJobException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs that the workers of this process have. {@link #renew()} is called by a timer of its own, so that a worker
 * that waits for its source is not taken for dead. Thread-safe.
 */
final class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final JobStore store;
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    Leases(JobStore store) {
        this.store = store;
    }

    Lease hold(JobRow job) {
        Lease lease = new Lease(job.id(), job.life().epoch());
        held.add(lease);
        if (stopped) {
            lease.stop();
        }
        return lease;
    }

    void release(Lease lease) {
        held.remove(lease);
    }

    /** Renews all leases; a job that is not ours any more is told to its worker. */
    void renew() {
        for (Lease lease : held) {
            try {
                boolean ours = store.change(
                                lease.id(), life -> life.renewed(lease.epoch(), store.now(), store.policy()))
                        .isPresent();
                if (!ours) {
                    lease.lose();
                }
            } catch (PageJobException failure) {
                // The next beat may do better; if none does, another worker takes the job.
                LOG.warn("The lease of page job {} could not be renewed.", lease.id(), failure);
            }
        }
    }

    /** The job was canceled or removed in this very process. */
    void lose(JobId id) {
        held.stream().filter(lease -> lease.id().equals(id)).forEach(Lease::lose);
    }

    /** All workers are to give their jobs back. */
    void stop() {
        stopped = true;
        held.forEach(Lease::stop);
    }
}

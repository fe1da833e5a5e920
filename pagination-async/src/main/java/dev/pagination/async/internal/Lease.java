package dev.pagination.async.internal;

import dev.pagination.async.JobId;

/** A worker's hold on one job, as far as this process knows. Thread-safe. */
final class Lease {

    private final JobId id;
    private final long epoch;
    private volatile boolean lost;
    private volatile boolean stop;

    Lease(JobId id, long epoch) {
        this.id = id;
        this.epoch = epoch;
    }

    JobId id() {
        return id;
    }

    long epoch() {
        return epoch;
    }

    void lose() {
        lost = true;
    }

    void stop() {
        stop = true;
    }

    /**
     * To be called between two batches.
     *
     * @throws LostJobException if the job is not this worker's any more
     * @throws StoppedException if this process is to end
     */
    void check() {
        if (lost) {
            throw new LostJobException();
        }
        if (stop) {
            throw new StoppedException();
        }
    }

    /** This process is to end; the job goes back into the queue. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("The worker was told to stop.");
        }
    }
}

package dev.pagination.async;

/**
 * Hears of every change of a job's state, after it is committed, in the process that made it and on the thread that
 * made it: be quick. Delivery is at most once; who must not miss one asks for the status. What it throws is logged and
 * changes nothing.
 */
@FunctionalInterface
public interface PageJobListener {

    /**
     * Called after a change.
     *
     * @param status the job as it is now
     * @param owner whose job it is
     */
    void changed(JobStatus status, JobOwner owner);
}

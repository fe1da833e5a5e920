package dev.pagination.async;

/**
 * Stands around each turn that a worker has at a job, on the worker's thread: for traces, metrics, or a context that
 * the source wants to have. A job that is interrupted has several turns.
 */
@FunctionalInterface
public interface JobRunObserver {

    /**
     * Runs a turn once and lets through what it throws.
     *
     * @param source the name of the job's source
     * @param run the turn
     */
    void observe(String source, Runnable run);
}

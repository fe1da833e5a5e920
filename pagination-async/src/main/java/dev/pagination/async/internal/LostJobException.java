package dev.pagination.async.internal;

/** The worker does not have the job any more: it was canceled or removed, or another worker has taken it. */
final class LostJobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostJobException() {
        super("The job is not this worker's any more.");
    }
}

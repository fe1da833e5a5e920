package dev.pagination.async;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job or a page of it that cannot be had, or a request that is refused. The program tells the cases apart by
 * {@link #reason()}. An error never comes as an empty page, and no message contains a row, a parameter or SQL text.
 */
public final class PageJobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong; the HTTP status that fits stands in brackets. */
    public enum Reason {
        /** No such job, or it is somebody else's (404). */
        UNKNOWN_JOB("There is no such job; it may have been removed. Submit it again."),
        /** The page is not stored yet (409, Retry-After). */
        NOT_READY("The page is not stored yet; ask again later."),
        /** The job has ended and has fewer pages (404). */
        OUT_OF_RANGE("The job has no such page."),
        /** The job's pages have been removed (410). */
        EXPIRED("The pages of the job have been removed after their time; submit it again."),
        /** The job failed (409). */
        FAILED("The job failed."),
        /** The job was canceled (409). */
        CANCELED("The job was canceled; submit it again."),
        /** The stored page is not what was written (500). */
        DAMAGED("The stored page is damaged; submit the job again."),
        /** The page is gone from the page store, and cannot be read from its source again as it was (410). */
        PAGE_LOST(
                "The stored page is gone from the page store and its source does not give it again; submit the job again."),
        /** The idempotency key was used for another request (422). */
        KEY_REUSED("The idempotency key was used for another request; take a new key for each request."),
        /** The owner has too many jobs waiting (429). */
        QUOTA_EXCEEDED("The owner has too many jobs waiting; wait until some have started."),
        /** The request does not fit the source or the limits (400). */
        INVALID_REQUEST("The request cannot be served."),
        /** The database with the jobs does not answer (503). */
        STORAGE_UNAVAILABLE("The storage of the jobs does not answer; try again later.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    private final Reason reason;

    /** An exception with the message of its reason. */
    public PageJobException(Reason reason) {
        this(reason, reason.message, null);
    }

    /** An exception with a message that says more. */
    public PageJobException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** An exception with a cause, which may contain SQL and values: do not show it to a client. */
    public PageJobException(Reason reason, Throwable cause) {
        this(reason, reason.message, cause);
    }

    private PageJobException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }
}

package dev.pagination;

import org.jspecify.annotations.Nullable;

/**
 * The database could not deliver a correct page: a statement failed or ran out of time, a row could not be mapped, the
 * walk does not advance, or more rows came back than were asked for. The driver's exception, if there is one, is the
 * cause; it may contain SQL and values, so do not show it to a client.
 */
public final class PageFetchException extends PaginationException {

    private static final long serialVersionUID = 1L;

    /** A failure found by the library itself. */
    public PageFetchException(String message) {
        super(message, null);
    }

    /** A failure of the database or the mapping. */
    public PageFetchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

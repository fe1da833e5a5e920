package dev.pagination;

import java.util.Objects;

/**
 * A token that this pager does not accept. It never leads to page 1 instead, and no SQL has run. The program
 * distinguishes the cases by {@link #reason()}; an HTTP service answers all of them with status 400.
 */
public final class InvalidCursorException extends PaginationException {

    private static final long serialVersionUID = 1L;

    /** Why a token was refused. */
    public enum Reason {
        /** Longer than the limit; it was not decoded. */
        TOO_LONG("The cursor token is longer than this service accepts."),
        /** Not base64url, cut off, or not built like a token. */
        MALFORMED("The cursor token is not valid."),
        /** Made by a format or an algorithm that this pager does not use. */
        UNSUPPORTED("The cursor token is not valid."),
        /** Made with a key that is not in the ring, or not any more. */
        UNKNOWN_KEY("The cursor token is not valid."),
        /** Changed, forged, or made for another scope (tenant or principal). */
        NOT_AUTHENTIC("The cursor token is not valid."),
        /** Older than its lifetime. */
        EXPIRED("The cursor token has expired; start again from the first page."),
        /** Made for another ordering: other keys, directions, null placements or types. */
        OTHER_ORDERING("The cursor token belongs to another sort order; start again from the first page."),
        /** Made for another filter: other SQL or other values. */
        OTHER_FILTER("The cursor token belongs to another filter; start again from the first page.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    private final Reason reason;

    /** An exception whose message is fixed by the reason, so that it cannot repeat anything from the token. */
    public InvalidCursorException(Reason reason) {
        super(Objects.requireNonNull(reason, "reason").message, null);
        this.reason = reason;
    }

    /** Why the token was refused. */
    public Reason reason() {
        return reason;
    }
}

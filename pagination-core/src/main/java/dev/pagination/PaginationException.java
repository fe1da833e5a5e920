package dev.pagination;

import org.jspecify.annotations.Nullable;

/**
 * Everything that goes wrong while a page is fetched. Its three kinds say whose fault it is: the caller's request
 * ({@link InvalidPageRequestException}), the client's token ({@link InvalidCursorException}) or the database
 * ({@link PageFetchException}). No message contains a token, a key value or SQL text.
 */
public abstract sealed class PaginationException extends RuntimeException
        permits InvalidPageRequestException, InvalidCursorException, PageFetchException {

    private static final long serialVersionUID = 1L;

    PaginationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

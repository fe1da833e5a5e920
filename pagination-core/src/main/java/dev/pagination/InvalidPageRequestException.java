package dev.pagination;

/** The request cannot be served as it is: a page size outside the limits, an unknown sort name, an overflow. */
public final class InvalidPageRequestException extends PaginationException {

    private static final long serialVersionUID = 1L;

    /** A message that says what was asked, which limit it broke and what to do instead. */
    public InvalidPageRequestException(String message) {
        super(message, null);
    }
}

package dev.pagination.examples;

/** A walk that did not deliver the rows of the unpaged query: what the program exists to rule out. */
final class WalkDifferenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WalkDifferenceException(String message) {
        super(message);
    }
}

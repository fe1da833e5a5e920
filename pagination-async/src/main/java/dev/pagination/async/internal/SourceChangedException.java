package dev.pagination.async.internal;

/** A source that was read again from its start gave other rows than are stored. */
final class SourceChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceChangedException() {
        super("The source gave other rows than are stored.");
    }
}

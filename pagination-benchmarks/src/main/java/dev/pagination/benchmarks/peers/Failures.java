package dev.pagination.benchmarks.peers;

/** Failures of contestants, in a line. */
final class Failures {

    private static final int MOST = 160;

    private Failures() {}

    /** The class and the beginning of the message. */
    static String line(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        String line = failure.getClass().getSimpleName() + ": " + message;
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}

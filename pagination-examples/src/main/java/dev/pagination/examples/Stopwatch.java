package dev.pagination.examples;

import java.util.Arrays;
import java.util.List;

/**
 * Measures how long things take that cost about the same, each once after all were done once to get warm. They must
 * differ: H2 answers a statement that is repeated with the same values from memory, which no real page is.
 */
final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1e6;

    private Stopwatch() {}

    /**
     * Something that reads.
     *
     * @param <X> what it throws
     */
    @FunctionalInterface
    interface Reading<X extends Exception> {
        Object read() throws X;
    }

    /** The median, in milliseconds. */
    static <X extends Exception> double medianMillis(List<? extends Reading<X>> readings) throws X {
        for (Reading<X> reading : readings) {
            reading.read();
        }
        double[] millis = new double[readings.size()];
        for (int i = 0; i < millis.length; i++) {
            long started = System.nanoTime();
            readings.get(i).read();
            millis[i] = (System.nanoTime() - started) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }
}

package dev.pagination.benchmarks.advisor.findings;

import java.util.Arrays;

/**
 * How long something took, in milliseconds: of several times the median, the quartiles and the best tenth. Other work on
 * the machine only ever adds to a time, so ways are compared by their best times.
 *
 * @param best a tenth of the times were at most this
 * @param median half of the times were at most this
 * @param low a quarter of the times were at most this
 * @param high three quarters of the times were at most this
 * @param times how often it was measured
 * @param end whether it came to its end
 */
public record Cost(double best, double median, double low, double high, int times, End end) {

    /** How a measurement ended. */
    public enum End {
        /** Every time it delivered its result. */
        FINISHED,
        /** The statement ran into its time-out; it takes at least as long as {@code median} says. */
        CUT_OFF
    }

    /**
     * The cost of something that finished.
     *
     * @param millis at least one time; sorted here
     */
    public static Cost of(double... millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Cost(
                sorted[last / 10],
                sorted[last / 2],
                sorted[last / 4],
                sorted[last * 3 / 4],
                sorted.length,
                End.FINISHED);
    }

    /** The cost of something that was given up after so many milliseconds. */
    public static Cost cutOffAfter(double millis) {
        return new Cost(millis, millis, millis, millis, 1, End.CUT_OFF);
    }

    /** Whether it came to its end. */
    public boolean isFinished() {
        return end == End.FINISHED;
    }

    /** Whether the middle half of its times lies wholly below that of another. */
    public boolean isClearlyBelow(Cost other) {
        return isFinished() && high < other.low;
    }
}

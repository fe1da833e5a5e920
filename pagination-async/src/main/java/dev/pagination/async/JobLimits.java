package dev.pagination.async;

import java.time.Duration;

/**
 * How much one job may read. A job that comes to a limit succeeds with the pages stored so far, and
 * {@link JobStatus#truncated()} says which limit it was; its last page still says that more follows.
 *
 * @param maxRows the most rows stored; at least 1
 * @param maxBytes the most bytes of rows as the codec writes them, before compression; at least 1
 * @param maxTime the most time from the first worker's start until reading ends, in whole milliseconds; positive
 */
public record JobLimits(long maxRows, long maxBytes, Duration maxTime) {

    private static final JobLimits STANDARD = new JobLimits(10_000_000, 10L << 30, Duration.ofHours(6));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is not positive
     */
    public JobLimits {
        if (maxRows < 1 || maxBytes < 1 || maxTime.toMillis() < 1) {
            throw new IllegalArgumentException("The limits of a job must be positive, not " + maxRows + " rows, "
                    + maxBytes + " bytes, " + maxTime + ".");
        }
    }

    /** 10 million rows, 10 GiB, 6 hours. */
    public static JobLimits standard() {
        return STANDARD;
    }

    /** The same with another number of rows. */
    public JobLimits withMaxRows(long rows) {
        return new JobLimits(rows, maxBytes, maxTime);
    }

    /** The same with another number of bytes. */
    public JobLimits withMaxBytes(long bytes) {
        return new JobLimits(maxRows, bytes, maxTime);
    }

    /** The same with another time. */
    public JobLimits withMaxTime(Duration time) {
        return new JobLimits(maxRows, maxBytes, time);
    }

    /** Whether nothing in these goes beyond the others. */
    public boolean within(JobLimits others) {
        return maxRows <= others.maxRows && maxBytes <= others.maxBytes && maxTime.compareTo(others.maxTime) <= 0;
    }
}

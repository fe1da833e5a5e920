package dev.pagination.async;

import java.time.Duration;

/**
 * What jobs may use and how long they are kept; the same in all processes that share a database.
 *
 * @param limits what one job may read at most, and reads at most if its request does not say
 * @param runningPerOwner how many jobs of one owner run at a time
 * @param queuedPerOwner how many more of them may wait
 * @param lease how long a worker may be silent before its job goes to another; it reports every third of that
 * @param attempts how many workers in a row may stop without storing a page before the job fails
 * @param queueTimeout how long a job may wait for a worker
 * @param retention how long the pages are kept after the job has ended
 * @param maxRetention how far {@link PageJobs#extend} can move that
 * @param tombstone how long it is still known that there was the job, after its pages have been removed
 */
public record PageJobPolicy(
        JobLimits limits,
        int runningPerOwner,
        int queuedPerOwner,
        Duration lease,
        int attempts,
        Duration queueTimeout,
        Duration retention,
        Duration maxRetention,
        Duration tombstone) {

    private static final PageJobPolicy STANDARD = new PageJobPolicy(
            JobLimits.standard(),
            2,
            10,
            Duration.ofSeconds(60),
            5,
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofDays(7),
            Duration.ofDays(7));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is not positive, the lease is shorter than 1 second, or the
     *     retention is longer than its maximum
     */
    public PageJobPolicy {
        if (runningPerOwner < 1 || queuedPerOwner < 1 || attempts < 1) {
            throw new IllegalArgumentException("The numbers of a policy must be at least 1: " + runningPerOwner
                    + " running, " + queuedPerOwner + " queued, " + attempts + " attempts.");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("The lease must be at least 1 second, not " + lease + ".");
        }
        if (queueTimeout.toMillis() < 1 || retention.toMillis() < 1 || tombstone.isNegative()) {
            throw new IllegalArgumentException("The times of a policy must be positive.");
        }
        if (retention.compareTo(maxRetention) > 0) {
            throw new IllegalArgumentException(
                    "The retention " + retention + " is longer than its maximum " + maxRetention + ".");
        }
    }

    /**
     * The standard limits; 2 jobs running and 10 waiting per owner; a lease of 60 seconds; 5 attempts; 1 hour in the
     * queue; pages kept for 24 hours and 7 days at most, their memory for 7 days more.
     */
    public static PageJobPolicy standard() {
        return STANDARD;
    }

    /** The same with other limits. */
    public PageJobPolicy withLimits(JobLimits most) {
        return new PageJobPolicy(
                most,
                runningPerOwner,
                queuedPerOwner,
                lease,
                attempts,
                queueTimeout,
                retention,
                maxRetention,
                tombstone);
    }

    /** The same with other numbers of jobs per owner. */
    public PageJobPolicy withJobsPerOwner(int running, int queued) {
        return new PageJobPolicy(
                limits, running, queued, lease, attempts, queueTimeout, retention, maxRetention, tombstone);
    }

    /** The same with another lease. */
    public PageJobPolicy withLease(Duration silence) {
        return new PageJobPolicy(
                limits,
                runningPerOwner,
                queuedPerOwner,
                silence,
                attempts,
                queueTimeout,
                retention,
                maxRetention,
                tombstone);
    }

    /** The same with other times to keep pages. */
    public PageJobPolicy withRetention(Duration standard, Duration most) {
        return new PageJobPolicy(
                limits, runningPerOwner, queuedPerOwner, lease, attempts, queueTimeout, standard, most, tombstone);
    }
}

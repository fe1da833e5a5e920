package dev.pagination.async.internal;

import java.time.Duration;

/** What became of an attempt to take a job. */
sealed interface Claim {

    /** The job is this worker's. */
    record Taken(JobRow job) implements Claim {}

    /** It cannot be taken yet: it was put off, or as many jobs of the owner run as may. */
    record Later(Duration time) implements Claim {}

    /** The job is not there to be taken any more; the ticket is an old one. */
    record Stale() implements Claim {}
}

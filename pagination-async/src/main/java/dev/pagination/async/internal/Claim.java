package dev.pagination.async.internal;

/** What became of an attempt to take a job. */
sealed interface Claim {

    /** The job is this worker's. */
    record Taken(JobRow job) implements Claim {}

    /** As many jobs of the owner run as may. */
    record OwnerBusy() implements Claim {}

    /** The job is not there to be taken any more; the ticket is an old one. */
    record Stale() implements Claim {}
}

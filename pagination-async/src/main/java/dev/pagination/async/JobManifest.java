package dev.pagination.async;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The stored pages of a job, a thousand at a time. It only grows: an entry that was there once stays as it is until the
 * job expires.
 *
 * @param status the job
 * @param entries the pages from the number asked for on, ascending and without gaps; at most 1,000
 * @param nextPage the number to ask for next; empty if these are the last stored by now
 * @param digest SHA-256 over the digests of all pages in order, in lower-case hexadecimal digits; present once the job
 *     has succeeded
 */
public record JobManifest(JobStatus status, List<Entry> entries, OptionalLong nextPage, Optional<String> digest) {

    /** Copies the list. */
    public JobManifest {
        entries = List.copyOf(entries);
    }

    /** Whether the job has succeeded, so that no page will be added. */
    public boolean complete() {
        return status.state() == JobState.SUCCEEDED;
    }

    /**
     * One stored page.
     *
     * @param number its 0-based number
     * @param rowOffset how many rows stand before it
     * @param rows its rows
     * @param bytes its bytes as the codec wrote them, before compression
     * @param digest SHA-256 of these bytes, in lower-case hexadecimal digits; fit for a strong ETag
     */
    public record Entry(long number, long rowOffset, int rows, long bytes, String digest) {}
}

package dev.pagination.async.internal;

import dev.pagination.async.JobManifest.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** What all stored pages of a job come to. */
final class Manifests {

    private static final int SLICE = 1_000;

    private Manifests() {}

    /**
     * The digest over the digests of all pages, if the pages are what the job's counters say: numbered without gaps,
     * with the same sums of rows and bytes.
     *
     * @param lease checked between slices
     */
    static Optional<String> verified(JobStore store, JobRow job, Lease lease) {
        JobLife.Stored expected = job.life().stored();
        MessageDigest digest = Digests.sha256();
        long next = 0;
        long rows = 0;
        long bytes = 0;
        List<Entry> slice = store.entries(job, 0, SLICE);
        while (!slice.isEmpty()) {
            lease.check();
            for (Entry page : slice) {
                if (page.number() != next++) {
                    return Optional.empty();
                }
                rows += page.rows();
                bytes += page.bytes();
                digest.update(page.digest().getBytes(StandardCharsets.US_ASCII));
            }
            slice = store.entries(job, next, SLICE);
        }
        boolean whole = next == expected.pages() && rows == expected.rows() && bytes == expected.bytes();
        return whole ? Optional.of(Digests.hex(digest.digest())) : Optional.empty();
    }
}

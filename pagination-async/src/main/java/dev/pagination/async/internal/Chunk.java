package dev.pagination.async.internal;

import dev.pagination.async.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one commit adds to a job: pages, the place where reading goes on after them, and whether it goes on.
 *
 * @param firstPage the number of the first page
 * @param expectedRows rows of the source in all, if it said so
 * @param last whether nothing follows
 * @param truncated the limit at which reading stopped; only with {@code last}
 */
record Chunk(
        long firstPage,
        List<PackedPage> pages,
        @Nullable Long expectedRows,
        ResumePlace resume,
        boolean last,
        @Nullable Truncation truncated) {

    /** The same with other pages. */
    Chunk with(List<PackedPage> others) {
        return new Chunk(firstPage, others, expectedRows, resume, last, truncated);
    }

    long rows() {
        return pages.stream().mapToLong(PackedPage::rows).sum();
    }

    long bytes() {
        return pages.stream().mapToLong(PackedPage::bytes).sum();
    }
}

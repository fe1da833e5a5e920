package dev.pagination.async.internal;

import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.SourceBatch;
import dev.pagination.async.SourceCall;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads pages whose bodies are gone from their source again: from the place where the page starts, as many rows as it
 * had. The digest says whether it is the same page; another one is never delivered in its place. Thread-safe.
 *
 * @param sources where pages come from
 */
record LostPages(Sources sources) {

    private static final int MOST_ROWS_BEFORE = 10_000;

    /**
     * The page with its body.
     *
     * @throws PageJobException with {@link Reason#PAGE_LOST} if the source is not registered here, cannot be opened at
     *     the page, fails, or has other rows there now
     */
    PackedPage readAgain(JobRow job, PackedPage page) {
        PageJobSource<?, ?> source = sources.find(job.order().source())
                .filter(found -> sources.codec().name().equals(job.order().codec()))
                .filter(found -> canStart(page.start()))
                .orElseThrow(() -> new PageJobException(Reason.PAGE_LOST));
        try {
            return Optional.of(packed(source, job, page))
                    .filter(again -> again.digest().equals(page.digest()))
                    .orElseThrow(() -> new PageJobException(Reason.PAGE_LOST));
        } catch (PageJobException lost) {
            throw lost;
        } catch (RuntimeException failure) {
            throw new PageJobException(Reason.PAGE_LOST, failure);
        }
    }

    /** From a point of its own, or near the very start: to read all rows before the page would take too long. */
    private static boolean canStart(ResumePlace start) {
        return start.point() != null || start.skip() <= MOST_ROWS_BEFORE;
    }

    private <P, T> PackedPage packed(PageJobSource<P, T> source, JobRow job, PackedPage page) {
        SourceCall<P> call =
                SourceCall.of(sources.codec().read(job.order().parameters(), source.parameters()), job.owner());
        String point = page.start().point();
        try (Stream<SourceBatch<T>> batches = source.open(point == null ? call : call.from(point))) {
            return PageBodies.pack(rows(batches.iterator(), page), sources.codec(), page.start());
        }
    }

    private static <T> List<T> rows(Iterator<SourceBatch<T>> batches, PackedPage page) {
        List<T> rows = new ArrayList<>();
        long skip = page.start().skip();
        while (rows.size() < page.rows() && batches.hasNext()) {
            List<T> batch = batches.next().rows();
            long from = Math.min(skip, batch.size());
            skip -= from;
            long to = Math.min(batch.size(), from + page.rows() - rows.size());
            rows.addAll(batch.subList((int) from, (int) to));
        }
        return rows;
    }
}

package dev.pagination.async.internal;

import dev.pagination.InvalidCursorException;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.SourceBatch;
import dev.pagination.async.SourceCall;
import dev.pagination.async.Truncation;
import dev.pagination.async.ValueCodec;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker's reading of one job, from where the last one stopped to the end of the source or a limit. Not
 * thread-safe.
 *
 * @param <P> the class of the parameters
 * @param <T> the class of a row
 */
final class JobRun<P, T> {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private static final long MAX_CHUNK_ROWS = 10_000;
    private static final long MAX_CHUNK_BYTES = 8L << 20;
    private static final long MAX_CHUNK_MILLIS = 1_000;

    private final JobStore store;
    private final PageJobSource<P, T> source;
    private final ValueCodec codec;
    private final Lease lease;

    private JobRow job;
    private @Nullable Long expectedRows;
    private long lastStore;

    JobRun(JobStore store, PageJobSource<P, T> source, ValueCodec codec, Lease lease, JobRow job) {
        this.store = store;
        this.source = source;
        this.codec = codec;
        this.lease = lease;
        this.job = job;
    }

    /**
     * Reads and stores what is left.
     *
     * @return the job, everything read
     * @throws LostJobException if the job is not this worker's any more
     * @throws SourceChangedException if the source had to be read again and gave other rows
     */
    JobRow read() {
        SourceCall<P> call = SourceCall.of(codec.read(job.order().parameters(), source.parameters()), job.owner());
        ResumePlace place = job.life().stored().resume();
        String point = place.point();
        if (point == null) {
            return readAgain(call);
        }
        try {
            return read(
                    call.from(point),
                    new PageCutter<>(
                            job, codec, new ResumeTrack<>(place), job.life().stored()));
        } catch (InvalidCursorException refused) {
            // Keys that only the dead worker had, or a token past its lifetime.
            LOG.warn(
                    "The source of page job {} does not accept its own token ({}); it is read again from its start."
                            + " Give the pager keys that all workers have.",
                    job.id(),
                    refused.reason());
            return readAgain(call);
        }
    }

    /** From the start; pages that are stored already must come out the same. */
    private JobRow readAgain(SourceCall<P> call) {
        return read(call, new PageCutter<>(job, codec, new ResumeTrack<>(ResumePlace.START), JobLife.Stored.NOTHING));
    }

    private JobRow read(SourceCall<P> call, PageCutter<T> cutter) {
        lastStore = 0;
        try (Stream<SourceBatch<T>> batches = source.open(call)) {
            Iterator<SourceBatch<T>> each = batches.iterator();
            boolean more = true;
            while (more && each.hasNext() && inTime(cutter)) {
                lease.check();
                SourceBatch<T> batch = each.next();
                expect(batch.expectedRows());
                more = cutter.take(batch);
                storeIfDue(cutter);
            }
        }
        cutter.end();
        return storeLast(cutter);
    }

    private void expect(OptionalLong rows) {
        if (rows.isPresent()) {
            expectedRows = rows.getAsLong();
        }
    }

    private boolean inTime(PageCutter<T> cutter) {
        Long started = job.life().times().startedAt();
        boolean inTime = started == null || store.now() - started < job.order().maxMillis();
        if (!inTime) {
            cutter.stop(Truncation.TIME_LIMIT);
        }
        return inTime;
    }

    /** The first page at once, so that a client soon has something; later ones together. */
    private void storeIfDue(PageCutter<T> cutter) {
        boolean full = cutter.pendingRows() >= MAX_CHUNK_ROWS || cutter.pendingBytes() >= MAX_CHUNK_BYTES;
        boolean old = cutter.pendingRows() > 0 && store.now() - lastStore >= MAX_CHUNK_MILLIS;
        if (full || old) {
            store(cutter, false);
        }
    }

    private JobRow storeLast(PageCutter<T> cutter) {
        store(cutter, true);
        if (!job.life().stored().allRead()) {
            throw new SourceChangedException();
        }
        return job;
    }

    private void store(PageCutter<T> cutter, boolean last) {
        long first = cutter.firstPending();
        List<PackedPage> fresh = verified(first, cutter.drain());
        boolean caughtUp = cutter.firstPending() >= job.life().stored().pages();
        if (caughtUp && (last || !fresh.isEmpty())) {
            Chunk chunk = new Chunk(
                    job.life().stored().pages(),
                    fresh,
                    expectedRows,
                    cutter.resume(),
                    last,
                    cutter.truncated().filter(limit -> last).orElse(null));
            job = store.store(job, chunk);
        }
        lastStore = store.now();
    }

    /** The pages that are not stored yet; those that are must be the same. */
    private List<PackedPage> verified(long first, List<PackedPage> pages) {
        long stored = job.life().stored().pages();
        int again = (int) Math.max(0, Math.min(pages.size(), stored - first));
        if (again > 0 && !store.digests(job, first, again).equals(digests(pages.subList(0, again)))) {
            throw new SourceChangedException();
        }
        return pages.subList(again, pages.size());
    }

    private static List<String> digests(List<PackedPage> pages) {
        return pages.stream().map(PackedPage::digest).toList();
    }
}

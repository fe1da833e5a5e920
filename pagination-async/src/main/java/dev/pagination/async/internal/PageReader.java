package dev.pagination.async.internal;

import dev.pagination.CursorToken;
import dev.pagination.PageMetadata;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.async.JobFailure;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.Truncation;
import dev.pagination.token.CursorTokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads stored pages for clients. Thread-safe. */
public final class PageReader {

    private final JobStore store;
    private final Sources sources;
    private final BodyStorage bodies;
    private final LostPages lost;
    private final CursorTokens tokens;

    /** A reader whose pages carry such tokens. */
    PageReader(JobStore store, Sources sources, BodyStorage bodies, CursorTokens tokens) {
        this.store = store;
        this.sources = sources;
        this.bodies = bodies;
        this.lost = new LostPages(sources);
        this.tokens = tokens;
    }

    /** The page with a 0-based number. */
    public <T> PageResponse<T> page(JobId id, JobOwner owner, long number, Class<T> type) {
        return response(found(id, owner, number), type, 0, Integer.MAX_VALUE);
    }

    /** What follows the row of a token on its page, or else the page after it. */
    public <T> PageResponse<T> next(JobId id, JobOwner owner, CursorToken token, Class<T> type) {
        StoredTokens.Place place = new StoredTokens(tokens, id, owner).place(token, 1);
        return response(found(id, owner, place.page()), type, place.index(), Integer.MAX_VALUE);
    }

    /** What stands before the row of a token on its page, or else the page before it. */
    public <T> PageResponse<T> previous(JobId id, JobOwner owner, CursorToken token, Class<T> type) {
        StoredTokens.Place place = new StoredTokens(tokens, id, owner).place(token, -1);
        return response(found(id, owner, place.page()), type, 0, place.index() + 1);
    }

    private JobPage found(JobId id, JobOwner owner, long number) {
        JobPage found = store.transactions()
                .call(connection -> JobTable.find(connection, id, owner, number))
                .orElseThrow(() -> new PageJobException(Reason.UNKNOWN_JOB));
        check(found.job());
        return found;
    }

    /** A job that is gone, failed or canceled has no pages. */
    void check(JobRow job) {
        JobState state = job.visibleState(store.now());
        if (state == JobState.EXPIRED) {
            throw new PageJobException(Reason.EXPIRED);
        }
        if (state == JobState.FAILED) {
            String why = job.failure().map(JobFailure::explanation).orElseThrow();
            throw new PageJobException(Reason.FAILED, "The job failed: " + why + ".");
        }
        if (state == JobState.CANCELED || state == JobState.CANCELING) {
            throw new PageJobException(Reason.CANCELED);
        }
    }

    private <T> PageResponse<T> response(JobPage found, Class<T> type, int from, int to) {
        JobRow job = found.job();
        List<T> rows = found.page()
                .map(page -> sources.codec().readRows(written(job, page), type))
                .orElseGet(() -> without(found));
        if (from > 0 && from >= rows.size()) {
            // A token of the very last row, which ends a page that is not full.
            throw new PageJobException(
                    Reason.OUT_OF_RANGE, outOfRange(job.life().stored()));
        }
        List<T> slice = rows.subList(from, Math.min(to, rows.size()));
        long first = found.number() * job.order().pageSize() + from;
        Total total = total(job);
        PageMetadata metadata = PageMetadata.of(
                job.order().pageSize(),
                OptionalLong.of(first),
                total,
                from + slice.size() < rows.size() || followed(found),
                first > 0);
        StoredTokens own = new StoredTokens(tokens, job.id(), job.owner());
        return PageResponse.of(slice, metadata, total, own.of(metadata, first, slice.size()));
    }

    /** What the codec wrote; if a page store has lost or spoilt it, after another reading of the source. */
    private byte[] written(JobRow job, PackedPage page) {
        return bodies.get(job.id(), page)
                .flatMap(PageBodies::written)
                .or(() -> again(job, page))
                .orElseThrow(() -> new PageJobException(Reason.DAMAGED));
    }

    private Optional<byte[]> again(JobRow job, PackedPage page) {
        if (page.body() != null) {
            return Optional.empty();
        }
        PackedPage again = lost.readAgain(job, page);
        bodies.restore(job, again);
        return PageBodies.written(again);
    }

    /**
     * Whether rows follow a stored page. While the job reads they do, because a page is stored when the row after it
     * has been seen; and after a result that was cut off they do in the source, so that nobody takes its end for the
     * end.
     */
    private static boolean followed(JobPage found) {
        JobLife.Stored stored = found.job().life().stored();
        return !stored.allRead() || found.number() + 1 < stored.pages() || stored.truncated() != null;
    }

    private Total total(JobRow job) {
        JobLife.Stored stored = job.life().stored();
        Long finished = job.life().times().finishedAt();
        Instant at = Instant.ofEpochMilli(finished == null ? store.now() : finished);
        return stored.allRead() && stored.truncated() == null
                ? new Total.Exact(stored.rows(), at)
                : new Total.AtLeast(stored.rows(), at);
    }

    /** What to answer for a page that is not stored: nothing, if the whole result is empty, else an error. */
    private static <T> List<T> without(JobPage found) {
        JobLife.Stored stored = found.job().life().stored();
        if (found.number() >= 0 && !stored.allRead()) {
            throw new PageJobException(
                    Reason.NOT_READY,
                    "Page " + found.number() + " is not stored yet; " + stored.pages()
                            + " pages are. Ask again later.");
        }
        if (found.number() == 0 && stored.pages() == 0 && stored.truncated() == null) {
            return List.of();
        }
        if (found.number() >= 0 && found.number() < stored.pages()) {
            throw new PageJobException(Reason.DAMAGED);
        }
        throw new PageJobException(Reason.OUT_OF_RANGE, outOfRange(stored));
    }

    private static String outOfRange(JobLife.Stored stored) {
        Truncation truncated = stored.truncated();
        String has = "The job has no such page; it has " + stored.pages() + " pages, numbered from 0";
        return truncated == null
                ? has + "."
                : has + ", and was cut off there by its " + truncated + ". Submit a narrower request, or one with"
                        + " higher limits.";
    }
}

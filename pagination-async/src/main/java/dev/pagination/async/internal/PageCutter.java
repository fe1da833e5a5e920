package dev.pagination.async.internal;

import dev.pagination.async.SourceBatch;
import dev.pagination.async.Truncation;
import dev.pagination.async.ValueCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the rows of a source into pages, up to the limits of the job. A page is cut when the row after it is seen, so
 * that every page but the very last is full and has a next one. Not thread-safe.
 *
 * @param <T> the class of a row
 */
final class PageCutter<T> {

    private final JobRow job;
    private final ValueCodec codec;
    private final List<T> open = new ArrayList<>();
    private final List<PackedPage> cut = new ArrayList<>();
    private final ResumeTrack<T> track;

    private long rows;
    private long bytes;
    private long pages;
    private @Nullable Truncation truncated;

    /** A cutter of the rows after some that are stored, whose pages are full. */
    PageCutter(JobRow job, ValueCodec codec, ResumeTrack<T> track, JobLife.Stored before) {
        this.job = job;
        this.codec = codec;
        this.track = track;
        this.rows = before.rows();
        this.bytes = before.bytes();
        this.pages = before.pages();
    }

    /**
     * Takes the rows of a batch.
     *
     * @return whether more rows can be taken
     */
    boolean take(SourceBatch<T> batch) {
        for (int i = 0; i < batch.rows().size() && truncated == null; i++) {
            if (track.skips()) {
                track.passed(batch, i);
            } else if (roomForOne()) {
                open.add(batch.rows().get(i));
                track.passed(batch, i);
            }
        }
        track.ended(batch);
        return truncated == null;
    }

    private boolean roomForOne() {
        if (rows + open.size() == job.order().maxRows()) {
            truncated = Truncation.ROW_LIMIT;
        } else if (open.size() == job.order().pageSize()) {
            cut();
        }
        return truncated == null;
    }

    private void cut() {
        PackedPage page = PageBodies.pack(open, codec, track.place());
        if (bytes + page.bytes() > job.order().maxBytes()) {
            truncated = Truncation.BYTE_LIMIT;
        } else {
            cut.add(page);
            rows += page.rows();
            bytes += page.bytes();
            pages++;
            track.cut();
        }
        open.clear();
    }

    /** Stops before the end of the source. */
    void stop(Truncation limit) {
        truncated = limit;
    }

    /** Cuts what is left; no rows come any more. */
    void end() {
        if (!open.isEmpty()) {
            Truncation before = truncated;
            cut();
            truncated = before == null ? truncated : before;
        }
    }

    /** The pages cut since the last call. */
    List<PackedPage> drain() {
        List<PackedPage> drained = List.copyOf(cut);
        cut.clear();
        return drained;
    }

    /** The number of the first page that the next {@link #drain()} gives. */
    long firstPending() {
        return pages - cut.size();
    }

    long pendingRows() {
        return (long) cut.size() * job.order().pageSize();
    }

    long pendingBytes() {
        return cut.stream().mapToLong(PackedPage::size).sum();
    }

    /** Where to resume after the last page cut. */
    ResumePlace resume() {
        return track.place();
    }

    Optional<Truncation> truncated() {
        return Optional.ofNullable(truncated);
    }
}

package dev.pagination.async.internal;

import dev.pagination.async.SourceBatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the place from which a source gives the row after the last page cut: the source's point after that very row if
 * it has one, else its last point before the row and how many rows lie between. Not thread-safe.
 *
 * @param <T> the class of a row
 */
final class ResumeTrack<T> {

    private static final int MAX_POINT_LENGTH = 8_192;

    private long toSkip;
    private @Nullable String point;
    private long sincePoint;
    private @Nullable SourceBatch<T> batch;
    private int index;
    private ResumePlace place;

    /** A track that starts where a source was opened. */
    ResumeTrack(ResumePlace opened) {
        this.toSkip = opened.skip();
        this.point = opened.point();
        this.place = opened;
    }

    /** Whether the next row is stored already. */
    boolean skips() {
        return toSkip > 0;
    }

    /** One row more was taken, or skipped. */
    void passed(SourceBatch<T> in, int at) {
        toSkip = Math.max(0, toSkip - 1);
        sincePoint++;
        batch = in;
        index = at;
    }

    /** A page ends with the row passed last. */
    void cut() {
        SourceBatch<T> last = batch;
        Optional<String> exact = last == null ? Optional.empty() : last.pointAfter(index);
        place = exact.map(found -> new ResumePlace(checked(found), 0))
                .orElseGet(() -> new ResumePlace(point, sincePoint));
    }

    /** All rows of a batch have been passed. */
    void ended(SourceBatch<T> whole) {
        whole.pointAfter(whole.rows().size() - 1).ifPresent(end -> {
            point = checked(end);
            sincePoint = 0;
        });
    }

    ResumePlace place() {
        return place;
    }

    private static String checked(String found) {
        if (found.length() > MAX_POINT_LENGTH) {
            throw new IllegalArgumentException("A resume point has " + found.length() + " characters; at most "
                    + MAX_POINT_LENGTH + " can be kept.");
        }
        return found;
    }
}

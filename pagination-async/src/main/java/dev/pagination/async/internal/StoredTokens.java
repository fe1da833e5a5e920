package dev.pagination.async.internal;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.KeyType;
import dev.pagination.Ordering;
import dev.pagination.PageMetadata;
import dev.pagination.PageTokens;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.CursorBinding;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.Keyset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The tokens of the rows of one job: a row's number in the result, bound to the job and its owner. Thread-safe.
 */
final class StoredTokens {

    private static final Ordering ROWS = new Ordering(List.of(SortKey.asc("row").notNull()), List.of(KeyType.INTEGER));
    private static final CursorBinding ANY = CursorBinding.of(ROWS, Fingerprint.ofFilter("page job", List.of()));

    private final CursorTokens tokens;
    private final CursorBinding binding;

    StoredTokens(CursorTokens tokens, JobId id, JobOwner owner) {
        this.tokens = tokens;
        this.binding = ANY.withFilter(Fingerprint.ofFilter("page job", List.of(id.value(), owner.name())));
    }

    /**
     * The place of the row so many rows from that of a token; before the first row it is on page -1.
     *
     * @throws InvalidCursorException if it is not a token of this job
     */
    Place place(CursorToken token, int step) {
        Cursor cursor = tokens.read(token, binding);
        long row = (Long) Objects.requireNonNull(cursor.keyset().value(0)) + step;
        long size = cursor.pageSize();
        return new Place(Math.floorDiv(row, size), (int) Math.floorMod(row, size));
    }

    /** A row of the result: a page and the 0-based index on it. */
    record Place(long page, int index) {}

    private CursorToken token(long row, int pageSize) {
        return tokens.write(
                new Cursor(Keyset.of(row), Anchor.ROW, pageSize, OptionalLong.of(row), Total.unknown()), binding);
    }

    /**
     * The tokens of a page.
     *
     * @param first the number of its first row in the result
     * @param rows how many rows it has
     */
    PageTokens of(PageMetadata page, long first, int rows) {
        return new PageTokens() {
            @Override
            public Optional<CursorToken> next() {
                return page.hasNext() ? resume() : Optional.empty();
            }

            @Override
            public Optional<CursorToken> previous() {
                return page.hasPrevious() ? Optional.of(row(0)) : Optional.empty();
            }

            @Override
            public Optional<CursorToken> resume() {
                return rows > 0 ? Optional.of(row(rows - 1)) : Optional.empty();
            }

            @Override
            public CursorToken row(int index) {
                return token(first + index, page.pageSize());
            }
        };
    }
}

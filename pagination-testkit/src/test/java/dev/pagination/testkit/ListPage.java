package dev.pagination.testkit;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.Ordering;
import dev.pagination.PageMetadata;
import dev.pagination.PageResponse;
import dev.pagination.PageTokens;
import dev.pagination.Position;
import dev.pagination.Total;
import dev.pagination.testkit.ListCursor.Anchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The page of {@link ListPager} that has the rows from {@code start} up to {@code end} of all rows. */
record ListPage(
        List<WalkRow> rows,
        int start,
        int end,
        int size,
        Position position,
        ListCursor cursor,
        CountStrategy count,
        Ordering ordering,
        Fault fault) {

    int length() {
        return end - start;
    }

    PageResponse<Long> response(OptionalLong rowsBefore) {
        Total total = ListTotal.of(this);
        OptionalLong told = fault == Fault.LOSES_CURRENT_PAGE ? OptionalLong.empty() : rowsBefore;
        PageMetadata metadata = PageMetadata.of(size, told, total, hasNext(), hasPrevious());
        if (fault == Fault.MISCOUNTS_CURRENT_PAGE
                && cursor != null
                && metadata.currentPage().isPresent()) {
            metadata = PageMetadata.of(size, OptionalLong.of(told.getAsLong() + size), total, hasNext(), hasPrevious());
        }
        List<Long> content = new ArrayList<>();
        rows.subList(start, end).forEach(row -> content.add(row.id()));
        if (position instanceof Position.Before && fault == Fault.LEAVES_BACKWARD_PAGE_REVERSED) {
            Collections.reverse(content);
        }
        return PageResponse.of(content, metadata, total, new Tokens(rowsBefore, total));
    }

    private boolean hasNext() {
        if (position instanceof Position.Before && fault == Fault.DENIES_HAS_NEXT_AFTER_GOING_BACK) {
            return false;
        }
        return fault == Fault.GUESSES_HAS_NEXT_FROM_A_FULL_PAGE ? length() == size : end < rows.size();
    }

    private boolean hasPrevious() {
        if (position instanceof Position.After && fault == Fault.DENIES_HAS_PREVIOUS) {
            return false;
        }
        if (position instanceof Position.First && fault == Fault.CLAIMS_HAS_PREVIOUS_ON_THE_FIRST_PAGE) {
            return true;
        }
        return start > 0;
    }

    private final class Tokens implements PageTokens {

        private final OptionalLong rowsBefore;
        private final Total total;

        Tokens(OptionalLong rowsBefore, Total total) {
            this.rowsBefore = rowsBefore;
            this.total = total;
        }

        @Override
        public Optional<CursorToken> next() {
            boolean kept = fault == Fault.KEEPS_NEXT_TOKEN_ON_THE_LAST_PAGE && length() > 0;
            if (!hasNext() && !kept) {
                return Optional.empty();
            }
            return Optional.of(length() > 0 ? at(end - 1, Anchor.ROW) : at(end, Anchor.GAP_BEFORE));
        }

        @Override
        public Optional<CursorToken> previous() {
            if (!hasPrevious() || (length() == 0 && fault == Fault.LOSES_PREVIOUS_TOKEN_OF_AN_EMPTY_PAGE)) {
                return Optional.empty();
            }
            return Optional.of(length() > 0 ? at(start, Anchor.ROW) : at(start - 1, Anchor.GAP_AFTER));
        }

        @Override
        public Optional<CursorToken> resume() {
            if (length() > 0) {
                return Optional.of(at(end - 1, Anchor.ROW));
            }
            if (cursor != null) {
                return Optional.of(cursor.token());
            }
            return start > 0 ? Optional.of(at(start - 1, Anchor.GAP_AFTER)) : Optional.empty();
        }

        @Override
        public CursorToken row(int index) {
            int shift = fault == Fault.SHIFTS_ROW_TOKENS && start + index + 1 < rows.size() ? 1 : 0;
            return at(start + index + shift, Anchor.ROW);
        }

        private CursorToken at(int row, Anchor anchor) {
            WalkRow at = row >= 0 && row < rows.size() ? rows.get(row) : new WalkRow(0, 0, 0, 0, 0, 0, 0);
            long distance = row - start + (anchor == Anchor.GAP_AFTER ? 1L : 0L);
            OptionalLong before =
                    rowsBefore.isPresent() ? OptionalLong.of(rowsBefore.getAsLong() + distance) : rowsBefore;
            Total carried = fault == Fault.FORGETS_TOTAL_IN_TOKEN ? Total.unknown() : total;
            return new ListCursor(at, anchor, size, before, carried, ordering.hashCode()).token();
        }
    }
}

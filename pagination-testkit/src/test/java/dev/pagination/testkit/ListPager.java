package dev.pagination.testkit;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.KeyType;
import dev.pagination.KeysetPager;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Position;
import dev.pagination.SortKey;
import dev.pagination.WalkPart;
import dev.pagination.testkit.ListCursor.Anchor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A pager over a list of {@code walk} rows that may change between pages; right, unless a {@link Fault} is asked for. */
final class ListPager implements KeysetPager<Long> {

    private static final int DEFAULT_SIZE = 4;

    private final Supplier<List<WalkRow>> rows;
    private final Ordering ordering;
    private final Comparator<WalkRow> order;
    private final Fault fault;
    private final Runnable query;

    private ListPager(Supplier<List<WalkRow>> rows, Ordering ordering, Fault fault, Runnable query) {
        this.rows = rows;
        this.ordering = ordering;
        this.order = WalkRowOrder.by(fault == Fault.MISPLACES_NULLS ? nullsLast(ordering.keys()) : ordering.keys());
        this.fault = fault;
        this.query = query;
    }

    static ListPager of(List<WalkRow> rows, List<SortKey> keys, Fault fault) {
        return of(() -> rows, keys, fault);
    }

    /** A pager over rows that are asked for anew for each page. */
    static ListPager of(Supplier<List<WalkRow>> rows, List<SortKey> keys, Fault fault) {
        List<SortKey> all = new ArrayList<>(keys);
        all.add(SortKey.asc("id").notNull().in(keys.get(keys.size() - 1).direction()));
        List<KeyType> types = Collections.nCopies(all.size(), KeyType.INTEGER);
        return new ListPager(rows, new Ordering(all, types), fault, () -> {});
    }

    /** The same pager, running something whenever it reads rows. */
    ListPager querying(Runnable action) {
        return new ListPager(rows, ordering, fault, action);
    }

    @Override
    public Ordering ordering() {
        return ordering;
    }

    @Override
    public PageResponse<Long> page(PageRequest request) {
        if (fault == Fault.QUERIES_BEFORE_IT_CHECKS) {
            query.run();
        }
        return request.position().fold(new Reading(request));
    }

    @Override
    public PageBoundaries boundaries(int every) {
        int late = fault == Fault.TAKES_BOUNDARIES_ONE_ROW_LATE ? 1 : 0;
        List<WalkRow> all = rows.get();
        PageResponse<Long> page = page(PageRequest.first(Math.max(1, all.size())));
        List<CursorToken> tokens = new ArrayList<>();
        for (int row = every; row <= all.size(); row += every) {
            tokens.add(page.token(Math.min(row + late, all.size()) - 1));
        }
        return new PageBoundaries(every, all.size(), Instant.EPOCH, tokens);
    }

    @Override
    public Stream<PageResponse<Long>> pages(PageRequest start) {
        boolean backward = start.position() instanceof Position.Last || start.position() instanceof Position.Before;
        List<PageResponse<Long>> pages = new ArrayList<>();
        PageResponse<Long> page = page(start);
        pages.add(page);
        while (backward
                ? page.metadata().hasPrevious()
                : page.metadata().hasNext() && fault != Fault.STREAM_ENDS_EARLY) {
            page = backward
                    ? previous(page.previousToken().orElseThrow())
                    : next(start, page.nextToken().orElseThrow());
            pages.add(page);
        }
        return pages.stream();
    }

    private PageResponse<Long> next(PageRequest start, CursorToken token) {
        return start.position() instanceof Position.Within within
                ? page(PageRequest.within(within.part().after(token))
                        .withSize(start.size().orElse(DEFAULT_SIZE)))
                : next(token);
    }

    @Override
    public Stream<Long> stream(PageRequest start) {
        boolean backward = start.position() instanceof Position.Last || start.position() instanceof Position.Before;
        return pages(start).flatMap(page -> {
            List<Long> content = new ArrayList<>(page.content());
            if (backward && fault != Fault.STREAMS_BACKWARD_IN_ORDER) {
                Collections.reverse(content);
            }
            return content.stream();
        });
    }

    private static List<SortKey> nullsLast(List<SortKey> keys) {
        return keys.stream()
                .map(key -> key.nulls() == NullPlacement.NONE ? key : key.nullsLast())
                .toList();
    }

    /** One request on its way to a page. */
    private final class Reading implements Position.Cases<PageResponse<Long>> {

        private final PageRequest request;
        private final List<WalkRow> sorted;

        Reading(PageRequest request) {
            this.request = request;
            this.sorted = rows.get().stream().sorted(order).toList();
        }

        @Override
        public PageResponse<Long> first() {
            return page(0, size(DEFAULT_SIZE), null).response(OptionalLong.of(0));
        }

        @Override
        public PageResponse<Long> last() {
            int size = size(DEFAULT_SIZE);
            int rest = sorted.size() % size;
            int length = fault == Fault.SHORTENS_LAST_PAGE && rest > 0 ? rest : size;
            ListPage page = page(sorted.size() - length, sorted.size(), null);
            return page.response(OptionalLong.empty());
        }

        @Override
        public PageResponse<Long> numbered(long number) {
            int size = size(DEFAULT_SIZE);
            long offset = number * size + (fault == Fault.READS_NUMBERED_PAGES_ONE_ROW_LATE && number > 0 ? 1 : 0);
            if (offset >= sorted.size() && fault == Fault.ANSWERS_LAST_PAGE_PAST_THE_END) {
                return last();
            }
            int from = (int) Math.min(offset, sorted.size());
            // Past the end nobody has counted the rows before.
            boolean known = offset < sorted.size() || number == 0;
            return page(from, from + size, null)
                    .response(known ? OptionalLong.of(number * size) : OptionalLong.empty());
        }

        @Override
        public PageResponse<Long> numberedFrom(long number, PageBoundaries boundaries) {
            int size = size(DEFAULT_SIZE);
            int passed = (int) Math.min(
                    number * size / boundaries.every(), boundaries.tokens().size());
            if (passed == 0) {
                return numbered(number);
            }
            int start = indexAfter(cursor(boundaries.tokens().get(passed - 1)));
            long offset = start + number * size - (long) passed * boundaries.every();
            int from = (int) Math.min(offset, sorted.size());
            return page(from, from + size, null).response(OptionalLong.empty());
        }

        @Override
        public PageResponse<Long> within(WalkPart part) {
            int from = part.start().map(token -> indexAfter(cursor(token))).orElse(0);
            int end = part.end().map(token -> indexAfter(cursor(token))).orElse(sorted.size());
            if (fault == Fault.ENDS_PARTS_BEFORE_THEIR_LAST_ROW && part.end().isPresent()) {
                end--;
            }
            List<WalkRow> upToEnd =
                    fault == Fault.READS_ON_AFTER_THE_END_OF_A_PART ? sorted : sorted.subList(0, Math.max(from, end));
            ListPage page = page(upToEnd, from, from + size(DEFAULT_SIZE), null);
            return page.response(OptionalLong.empty());
        }

        private int indexAfter(ListCursor cursor) {
            return (int) sorted.stream().filter(row -> isBefore(row, cursor)).count();
        }

        @Override
        public PageResponse<Long> after(CursorToken token) {
            ListCursor cursor = cursor(token);
            if (cursor == null) {
                return first();
            }
            int from = indexAfter(cursor);
            if (fault == Fault.RESUMES_BY_OFFSET) {
                from = (int) Math.min(cursor.rowsBefore().orElse(from - 1) + 1, sorted.size());
            }
            long passed = cursor.anchor() == Anchor.ROW ? 1 : 0;
            ListPage page = page(from, from + size(cursor.size()), cursor);
            return page.response(plus(cursor.rowsBefore(), passed));
        }

        /** Whether a row stands before the place from which {@code next} reads. */
        private boolean isBefore(WalkRow row, ListCursor cursor) {
            int compared = order.compare(row, cursor.row());
            if (fault == Fault.SKIPS_TIES) {
                SortKey lead = ordering.keys().get(0);
                compared = WalkRowOrder.by(List.of(lead)).compare(row, cursor.row());
            }
            boolean inclusive = cursor.anchor() == Anchor.GAP_BEFORE || fault == Fault.REPEATS_THE_TOKENS_ROW;
            return inclusive ? compared < 0 : compared <= 0;
        }

        @Override
        public PageResponse<Long> before(CursorToken token) {
            ListCursor cursor = cursor(token);
            if (cursor == null) {
                return first();
            }
            boolean inclusive = cursor.anchor() == Anchor.GAP_AFTER;
            int to = (int) sorted.stream()
                    .filter(row -> order.compare(row, cursor.row()) < (inclusive ? 1 : 0))
                    .count();
            int size = size(cursor.size());
            int from = fault == Fault.TAKES_BACKWARD_PAGE_FROM_THE_START ? 0 : to - size;
            ListPage page = page(from, Math.min(to, Math.max(from, 0) + size), cursor);
            return page.response(plus(cursor.rowsBefore(), -page.length()));
        }

        private ListCursor cursor(CursorToken token) {
            try {
                return ListCursor.of(token, ordering.hashCode(), fault);
            } catch (InvalidCursorException refused) {
                if (fault == Fault.TAKES_BAD_TOKEN_FOR_FIRST_PAGE) {
                    return null;
                }
                throw refused;
            }
        }

        private ListPage page(int from, int to, ListCursor cursor) {
            return page(sorted, from, to, cursor);
        }

        private ListPage page(List<WalkRow> all, int from, int to, ListCursor cursor) {
            query.run();
            int start = Math.max(0, from);
            int end = Math.max(start, Math.min(to, all.size()));
            int size = size(cursor == null ? DEFAULT_SIZE : cursor.size());
            CountStrategy count = request.count().orElse(CountStrategy.none());
            return new ListPage(all, start, end, size, request.position(), cursor, count, ordering, fault);
        }

        private int size(int otherwise) {
            boolean token =
                    request.position() instanceof Position.After || request.position() instanceof Position.Before;
            if (token && fault == Fault.IGNORES_CHANGED_PAGE_SIZE) {
                return otherwise;
            }
            int inToken = token && fault == Fault.FORGETS_PAGE_SIZE_IN_TOKEN ? DEFAULT_SIZE : otherwise;
            return request.size().orElse(inToken);
        }

        private static OptionalLong plus(OptionalLong number, long more) {
            return number.isPresent() ? OptionalLong.of(Math.max(0, number.getAsLong() + more)) : number;
        }
    }
}

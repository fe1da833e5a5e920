package dev.pagination;

import java.util.stream.Stream;

/**
 * Delivers a large, changing result in pages, in a total order, at a cost that does not grow with the depth of the page.
 *
 * <pre>{@code
 * PageResponse<Order> page = orders.first(50);
 * while (page.nextToken().isPresent()) {
 *     page = orders.next(page.nextToken().get());
 * }
 * }</pre>
 *
 * <p>A row that exists during the whole walk and whose key values do not change is delivered exactly once, whatever is
 * inserted or deleted around it, the row of the token included. A row whose key values change meanwhile may be delivered
 * twice or not at all, depending on where it moves.
 *
 * <p>A pager is immutable and as thread-safe as what it was built on; it holds no connection between pages.
 *
 * @param <T> the type of a row
 */
public interface KeysetPager<T> {

    /**
     * Fetches a page.
     *
     * @throws InvalidPageRequestException if the size is outside the limits, number times size overflows, or the request's
     *     {@link MovingData} names a key by which this pager cannot bound its rows
     * @throws InvalidCursorException if the token is not one of this pager's, see {@link InvalidCursorException.Reason};
     *     no SQL has run
     * @throws PageFetchException if the database does not deliver
     */
    PageResponse<T> page(PageRequest request);

    /** The total order of the rows, the unique key at its end included. */
    Ordering ordering();

    /** The first page, with the default number of rows. */
    default PageResponse<T> first() {
        return page(PageRequest.first());
    }

    /** The first page, with at most {@code size} rows. */
    default PageResponse<T> first(int size) {
        return page(PageRequest.first(size));
    }

    /** The page after a token, of the size the token's page had. */
    default PageResponse<T> next(CursorToken token) {
        return page(PageRequest.after(token));
    }

    /** The page before a token, of the size the token's page had. */
    default PageResponse<T> previous(CursorToken token) {
        return page(PageRequest.before(token));
    }

    /** The last page, with the default number of rows. */
    default PageResponse<T> last() {
        return page(PageRequest.last());
    }

    /** The last page, with at most {@code size} rows. */
    default PageResponse<T> last(int size) {
        return page(PageRequest.last(size));
    }

    /** All pages from the first on; see {@link #pages(PageRequest)}. */
    default Stream<PageResponse<T>> pages() {
        return pages(PageRequest.first());
    }

    /**
     * The page asked for and all that follow it, fetched one at a time as the stream is read. From {@link Position.Last}
     * or {@link Position.Before} the walk goes backward, each page still in the ordering's order. No connection is held
     * between pages, so the stream needs no closing and may be left unread. Only the first page counts a total, the
     * others carry it on.
     *
     * @throws PageFetchException while reading, if a page does not advance: the database returned the row of the token
     *     again, so the walk would never end
     */
    Stream<PageResponse<T>> pages(PageRequest start);

    /** All rows from the first on; see {@link #stream(PageRequest)}. */
    default Stream<T> stream() {
        return stream(PageRequest.first());
    }

    /**
     * The rows of the page asked for and of all that follow it, fetched a page at a time as the stream is read; no total
     * is counted. From {@link Position.Last} or {@link Position.Before} the rows come in reversed order. No connection is
     * held between pages, so the stream needs no closing and may be left unread.
     */
    Stream<T> stream(PageRequest start);

    /**
     * Takes the key values of every n-th row, in one pass that reads keys only. Each step is a statement of its own that
     * skips {@code every} rows from the boundary before; nothing is held in between. The boundaries take about 200 bytes
     * each, so choose a distance that leaves some thousand of them at most.
     *
     * @param every how many rows lie from one boundary to the next
     * @throws IllegalArgumentException if {@code every} is not positive
     * @throws PageFetchException if the database does not deliver, or a row's key values do not fit in a token
     */
    PageBoundaries boundaries(int every);
}

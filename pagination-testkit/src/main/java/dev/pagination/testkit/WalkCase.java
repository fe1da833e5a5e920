package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A pager walked with one page size, and the rows it should deliver.
 *
 * @param unpaged all rows, in the pager's order
 * @param size the page size, at least 1
 */
record WalkCase<T>(KeysetPager<T> pager, List<T> unpaged, int size) {

    WalkCase {
        unpaged = List.copyOf(unpaged);
    }

    int rows() {
        return unpaged.size();
    }

    /** The same pager and rows with another page size. */
    WalkCase<T> withSize(int other) {
        return new WalkCase<>(pager, unpaged, other);
    }

    /** The rows from one index up to another, exclusive; what lies outside the result is left out. */
    List<T> slice(int from, int to) {
        int start = Math.max(0, Math.min(from, rows()));
        return unpaged.subList(start, Math.max(start, Math.min(to, rows())));
    }

    /** The page that should begin with the row {@code from}, checked. */
    PageResponse<T> pageFrom(int from, PageRequest request, String walk) {
        return checked(from, from + size, request, walk);
    }

    /** The page that should end just before the row {@code to}, checked. */
    PageResponse<T> pageUpTo(int to, PageRequest request, String walk) {
        return checked(to - size, to, request, walk);
    }

    private PageResponse<T> checked(int from, int to, PageRequest request, String walk) {
        PageResponse<T> page = pager.page(request);
        check(page, from, to, walk);
        return page;
    }

    /** Checks rows, edges, tokens and metadata of a page that should have the rows from one index up to another. */
    void check(PageResponse<T> page, int from, int to, String walk) {
        int start = Math.max(0, Math.min(from, rows()));
        int end = Math.max(start, Math.min(to, rows()));
        String where = describe(walk) + ", rows " + start + " to " + end + " (exclusive) of " + rows();
        assertThat(page.content()).as("%s: content", where).isEqualTo(unpaged.subList(start, end));
        assertThat(page.metadata().hasNext()).as("%s: hasNext", where).isEqualTo(end < rows());
        assertThat(page.metadata().hasPrevious()).as("%s: hasPrevious", where).isEqualTo(start > 0);
        assertThat(page.nextToken().isPresent())
                .as("%s: has a next token", where)
                .isEqualTo(end < rows());
        assertThat(page.previousToken().isPresent())
                .as("%s: has a previous token", where)
                .isEqualTo(start > 0);
        checkMetadata(page, start, where);
        if (start < end) {
            assertThat(page.resumeToken()).as("%s: resume token", where).isPresent();
        }
    }

    private void checkMetadata(PageResponse<T> page, int start, String where) {
        assertThat(page.metadata().pageSize()).as("%s: pageSize", where).isEqualTo(size);
        if (!page.content().isEmpty()) {
            ifKnown(page.metadata().currentPage(), start / size, where + ": currentPage");
        }
        ifKnown(page.metadata().totalElements(), rows(), where + ": totalElements");
        ifKnown(page.metadata().totalPages(), (rows() + size - 1) / size, where + ": totalPages");
    }

    private static void ifKnown(OptionalLong actual, long expected, String what) {
        if (actual.isPresent()) {
            assertThat(actual).as(what).hasValue(expected);
        }
    }

    /** Checks that a page knows its number, as it must when the walk began at a known place. */
    void checkNumber(PageResponse<T> page, long number, String walk) {
        assertThat(page.metadata().currentPage())
                .as("%s: currentPage", describe(walk))
                .hasValue(number);
    }

    /** The page of the pager's own size, which only the page itself tells. */
    void checkDefaultSize() {
        PageResponse<T> first = pager.first();
        withSize(first.metadata().pageSize()).check(first, 0, first.metadata().pageSize(), "first() without a size");
        PageResponse<T> last = pager.last();
        int size = last.metadata().pageSize();
        withSize(size).check(last, rows() - size, rows(), "last() without a size");
    }

    String describe(String walk) {
        return "order [" + pager.ordering().describe() + "], page size " + size + ", " + walk;
    }

    /** A token as a client sends it back: made anew from its text. */
    static CursorToken resent(CursorToken token) {
        return CursorToken.of(token.value());
    }

    /** A token that {@link #check} has found to be present, as a client sends it back. */
    static CursorToken resent(Optional<CursorToken> token) {
        return resent(token.orElseThrow());
    }
}

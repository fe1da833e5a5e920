package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads everything by {@code pages()} and {@code stream()}: from the first page, from the last, and from the middle. */
record StreamedWalk<T>(WalkCase<T> walk) {

    void check() {
        int size = walk.size();
        forward(0, PageRequest.first(size), "from the first page");
        backward(walk.rows(), PageRequest.last(size), "from the last page");
        if (walk.rows() > 1) {
            int middle = walk.rows() / 2;
            PageResponse<T> first = walk.withSize(middle).pageFrom(0, PageRequest.first(middle), "up to the middle");
            // Without withSize the stream would keep the size of the page that the token came from.
            forward(
                    middle,
                    PageRequest.after(resent(first.token(middle - 1))).withSize(size),
                    "from the middle to the end");
            backward(
                    middle - 1,
                    PageRequest.before(resent(first.token(middle - 1))).withSize(size),
                    "from the middle to the start");
        }
    }

    private void forward(int start, PageRequest request, String name) {
        List<PageResponse<T>> pages = pages(request);
        int from = start;
        for (PageResponse<T> page : pages) {
            walk.check(page, from, from + walk.size(), "pages() " + name);
            from += walk.size();
        }
        // A result without a row still has the page that was asked for.
        checkCount(pages, walk.rows() - start, name);
        assertThat(stream(request)).as(walk.describe("stream() " + name)).isEqualTo(walk.slice(start, walk.rows()));
    }

    private void backward(int end, PageRequest request, String name) {
        List<PageResponse<T>> pages = pages(request);
        int to = end;
        for (PageResponse<T> page : pages) {
            walk.check(page, to - walk.size(), to, "pages() " + name);
            to -= walk.size();
        }
        checkCount(pages, end, name);
        List<T> reversed = new ArrayList<>(walk.slice(0, end));
        Collections.reverse(reversed);
        assertThat(stream(request)).as(walk.describe("stream() " + name)).isEqualTo(reversed);
    }

    /** Limited, because a pager that does not advance has no last page. */
    private List<PageResponse<T>> pages(PageRequest request) {
        return walk.pager().pages(request).limit(walk.rows() + 2L).toList();
    }

    private List<T> stream(PageRequest request) {
        return walk.pager().stream(request).limit(walk.rows() + 1L).toList();
    }

    private void checkCount(List<PageResponse<T>> pages, int rows, String name) {
        int expected = Math.max(1, (rows + walk.size() - 1) / walk.size());
        assertThat(pages).as(walk.describe("number of pages() " + name)).hasSize(expected);
    }
}

package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;

/** Starts from the token of every row, in both directions, also where nothing lies on that side. */
record RowTokenWalk<T>(WalkCase<T> walk) {

    void check() {
        int from = 0;
        PageResponse<T> page = walk.pageFrom(0, PageRequest.first(walk.size()), "forward for row tokens");
        fromRows(page, from);
        while (page.metadata().hasNext()) {
            from += walk.size();
            page = walk.pageFrom(from, PageRequest.after(resent(page.nextToken())), "forward for row tokens");
            fromRows(page, from);
        }
    }

    private void fromRows(PageResponse<T> page, int from) {
        for (int i = 0; i < page.content().size(); i++) {
            int row = from + i;
            CursorToken token = page.token(i);
            PageResponse<T> after = walk.pageFrom(row + 1, PageRequest.after(resent(token)), "next from row " + row);
            if (row == walk.rows() - 1) {
                returnFromTheEnd(after);
            }
            PageResponse<T> before = walk.pageUpTo(row, PageRequest.before(resent(token)), "previous from row " + row);
            if (row == 0) {
                returnFromTheStart(before);
            }
        }
    }

    private void returnFromTheEnd(PageResponse<T> empty) {
        walk.pageUpTo(
                walk.rows(),
                PageRequest.before(resent(empty.previousToken())),
                "previous from the empty page after the last row");
        assertThat(empty.resumeToken())
                .as(walk.describe("resume token of the empty page after the last row"))
                .isPresent();
        walk.pageFrom(
                walk.rows(),
                PageRequest.after(resent(empty.resumeToken())),
                "next from the resume token of the empty page after the last row");
    }

    private void returnFromTheStart(PageResponse<T> empty) {
        walk.pageFrom(0, PageRequest.after(resent(empty.nextToken())), "next from the empty page before the first row");
    }
}

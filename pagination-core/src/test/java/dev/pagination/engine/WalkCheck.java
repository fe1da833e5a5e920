package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.PageMetadata;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import java.util.ArrayList;
import java.util.List;

/** Walks of a pager against the rows it should deliver. Every step goes through a token's text. */
record WalkCheck(KeysetPager<Row> pager, List<Row> expected, String name) {

    void everySize() {
        for (int size = 1; size <= expected.size() + 1; size++) {
            forward(size);
            backward(size);
        }
        fromEveryRow(2);
    }

    void forward(int size) {
        PageResponse<Row> page = pager.first(size);
        for (int from = 0; ; from += size) {
            int to = Math.min(from + size, expected.size());
            check(page, from, to);
            assertThat(page.metadata().currentPage()).as(name).hasValue(from / size);
            if (to == expected.size()) {
                return;
            }
            page = pager.next(again(page.nextToken().orElseThrow()));
        }
    }

    void backward(int size) {
        PageResponse<Row> page = pager.last(size);
        for (int to = expected.size(); ; to -= size) {
            int from = Math.max(to - size, 0);
            check(page, from, to);
            if (from == 0) {
                assertThat(page.metadata().currentPage()).as(name).hasValue(0);
                return;
            }
            assertThat(page.metadata().currentPage()).as(name).isEmpty();
            page = pager.previous(again(page.previousToken().orElseThrow()));
        }
    }

    /** The tokens of rows in the middle of pages, of pages read in both directions. */
    void fromEveryRow(int size) {
        List<CursorToken> tokens = tokens(pager.first(expected.size() + 1));
        List<CursorToken> backward = tokens(pager.last(expected.size() + 1));
        for (int i = 0; i < expected.size(); i++) {
            for (CursorToken token : List.of(tokens.get(i), backward.get(i))) {
                check(
                        pager.page(PageRequest.after(token).withSize(size)),
                        i + 1,
                        Math.min(i + 1 + size, expected.size()));
                check(pager.page(PageRequest.before(token).withSize(size)), Math.max(i - size, 0), i);
            }
        }
    }

    private void check(PageResponse<Row> page, int from, int to) {
        PageMetadata metadata = page.metadata();
        assertThat(page.content()).as(name).isEqualTo(expected.subList(from, to));
        assertThat(metadata.hasPrevious()).as(name).isEqualTo(from > 0);
        assertThat(metadata.hasNext()).as(name).isEqualTo(to < expected.size());
        assertThat(page.previousToken().isPresent()).as(name).isEqualTo(from > 0);
        assertThat(page.nextToken().isPresent()).as(name).isEqualTo(to < expected.size());
    }

    private static List<CursorToken> tokens(PageResponse<Row> page) {
        List<CursorToken> tokens = new ArrayList<>();
        for (int i = 0; i < page.content().size(); i++) {
            tokens.add(page.token(i));
        }
        return tokens;
    }

    private static CursorToken again(CursorToken token) {
        return CursorToken.of(token.value());
    }
}

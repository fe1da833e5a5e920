package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.WalkPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One walk over a result that stands still, in a way drawn at random.
 *
 * @param name for messages
 * @param pager its rows are ids
 * @param expected all rows, without paging
 * @param random draws sizes and turns
 */
record RandomWalk(String name, JdbcPager<Long> pager, List<Long> expected, Random random) {

    private static final int TURNS = 8;
    private static final int LARGEST_SIZE = 9;

    void check() {
        switch (random.nextInt(6)) {
            case 0 -> forward();
            case 1 -> backward();
            case 2 -> turning();
            case 3 -> numbered();
            case 4 -> inParts();
            default -> streamed();
        }
    }

    private int size() {
        return 1 + random.nextInt(LARGEST_SIZE);
    }

    private void forward() {
        int from = 0;
        PageResponse<Long> page = pager.page(counted(PageRequest.first(size())));
        while (true) {
            isWindow(page, from, "forward");
            from += page.content().size();
            if (page.nextToken().isEmpty()) {
                break;
            }
            page = pager.page(counted(PageRequest.after(sent(page.nextToken())).withSize(size())));
        }
        assertThat(from).as("%s: rows of the walk forward", name).isEqualTo(expected.size());
    }

    private void backward() {
        int to = expected.size();
        PageResponse<Long> page = pager.page(counted(PageRequest.last(size())));
        while (true) {
            to -= page.content().size();
            isWindow(page, to, "backward");
            if (page.previousToken().isEmpty()) {
                break;
            }
            page = pager.page(
                    counted(PageRequest.before(sent(page.previousToken())).withSize(size())));
        }
        assertThat(to).as("%s: rows before the walk backward", name).isZero();
    }

    /** From any row of each page, on or back. */
    private void turning() {
        int from = 0;
        PageResponse<Long> page = pager.first(size());
        for (int turn = 0; turn < TURNS && !page.content().isEmpty(); turn++) {
            isWindow(page, from, "turning");
            int row = random.nextInt(page.content().size());
            CursorToken token = CursorToken.of(page.token(row).value());
            int size = size();
            if (random.nextBoolean()) {
                page = pager.page(PageRequest.after(token).withSize(size));
                from += row + 1;
            } else {
                page = pager.page(PageRequest.before(token).withSize(size));
                from += row - page.content().size();
            }
        }
    }

    private void numbered() {
        int size = size();
        int number = random.nextInt(expected.size() / size + 2);
        isWindow(
                pager.page(counted(PageRequest.ofPage(number, size))),
                Math.min(number * size, expected.size()),
                "by number");
    }

    private void inParts() {
        PageBoundaries boundaries = pager.boundaries(size());
        List<Long> rows = new ArrayList<>();
        for (WalkPart part : boundaries.parts(1 + random.nextInt(4))) {
            pager.stream(PageRequest.within(part).withSize(size())).forEach(rows::add);
        }
        assertThat(boundaries.rows()).as("%s: rows by boundaries", name).isEqualTo(expected.size());
        assertThat(rows).as("%s: in parts", name).isEqualTo(expected);
    }

    private void streamed() {
        boolean forward = random.nextBoolean();
        PageRequest start = forward ? PageRequest.first(size()) : PageRequest.last(size());
        List<Long> rows = new ArrayList<>(pager.stream(start).toList());
        if (!forward) {
            Collections.reverse(rows);
        }
        assertThat(rows).as("%s: streamed", name).isEqualTo(expected);
    }

    private PageRequest counted(PageRequest request) {
        return random.nextInt(4) == 0 ? request.withCount(CountStrategy.combined()) : request;
    }

    private void isWindow(PageResponse<Long> page, int from, String way) {
        int to = from + page.content().size();
        assertThat(page.content())
                .as("%s: page %s from row %s", name, way, from)
                .isEqualTo(expected.subList(from, to));
        assertThat(page.metadata().hasPrevious())
                .as("%s: rows before page %s from row %s", name, way, from)
                .isEqualTo(from > 0);
        assertThat(page.metadata().hasNext())
                .as("%s: rows after page %s from row %s", name, way, from)
                .isEqualTo(to < expected.size());
        page.total()
                .exact()
                .ifPresent(total ->
                        assertThat(total).as("%s: total of page %s", name, way).isEqualTo(expected.size()));
    }

    private static CursorToken sent(Optional<CursorToken> token) {
        return CursorToken.of(token.orElseThrow().value());
    }
}

package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.KeysetPager;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.WalkPart;
import java.util.ArrayList;
import java.util.List;

/**
 * The contract of {@link PageBoundaries}: pages by number read from them are those of the unpaged result, and the parts
 * of a walk, put together, are all of it, also if each is broken off after every page and resumed from that page's last
 * token.
 *
 * <pre>{@code
 * PartContract.check(pager, List.of(1L, 2L, 3L), 1, 2);
 * }</pre>
 *
 * <p>The data must not change meanwhile. Rows are compared by {@code equals}. The pager's limits must allow pages of
 * {@value #SIZE} rows.
 */
public final class PartContract {

    private static final int SIZE = 3;

    private PartContract() {}

    /**
     * Checks numbered pages and parts.
     *
     * @param unpaged all rows in the pager's order, asked for without the pager
     * @param distances from one boundary to the next; each at least 1
     * @throws AssertionError at the first difference; it names the ordering, the distance and the page or part
     */
    public static <T> void check(KeysetPager<T> pager, List<T> unpaged, int... distances) {
        WalkCase<T> walk = new WalkCase<>(pager, unpaged, SIZE);
        for (int distance : distances) {
            PageBoundaries boundaries = pager.boundaries(distance);
            String name = "boundaries every " + distance;
            assertThat(boundaries.rows()).as(walk.describe(name) + ", rows").isEqualTo(unpaged.size());
            for (int from = 0; from < unpaged.size() + 2 * SIZE; from += SIZE) {
                int number = from / SIZE;
                PageRequest request = PageRequest.ofPage(number, SIZE, boundaries);
                walk.pageFrom(from, request, "page number " + number + " from " + name);
            }
            for (int count = 1; count <= 3; count++) {
                checkParts(walk, boundaries.parts(count), count + " parts from " + name);
            }
        }
    }

    private static <T> void checkParts(WalkCase<T> walk, List<WalkPart> parts, String name) {
        List<T> streamed = new ArrayList<>();
        List<T> resumed = new ArrayList<>();
        for (WalkPart part : parts) {
            streamed.addAll(stream(walk, part));
            resumed.addAll(resume(walk, part));
        }
        assertThat(streamed).as(walk.describe(name)).isEqualTo(walk.unpaged());
        assertThat(resumed)
                .as(walk.describe(name) + ", resumed after each page")
                .isEqualTo(walk.unpaged());
    }

    /** Limited, because a pager that does not advance has no last row. */
    private static <T> List<T> stream(WalkCase<T> walk, WalkPart part) {
        return walk.pager().stream(PageRequest.within(part).withSize(SIZE))
                .limit(walk.rows() + 1L)
                .toList();
    }

    private static <T> List<T> resume(WalkCase<T> walk, WalkPart part) {
        List<T> rows = new ArrayList<>();
        PageResponse<T> page = walk.pager().page(PageRequest.within(part).withSize(SIZE));
        rows.addAll(page.content());
        while (page.metadata().hasNext() && rows.size() <= walk.rows()) {
            WalkPart rest = part.after(resent(page.nextToken()));
            page = walk.pager().page(PageRequest.within(rest).withSize(SIZE));
            rows.addAll(page.content());
        }
        return rows;
    }
}

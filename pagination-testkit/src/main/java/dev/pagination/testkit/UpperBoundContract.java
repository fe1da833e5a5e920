package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.MovingData;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The contract that a walk up to the greatest id, {@link MovingData#upToGreatest}, delivers the rows that were there when
 * it began and counts them, forward and backward, while rows with greater ids come between its pages and some of the old
 * ones go.
 *
 * <pre>{@code
 * WalkTable table = WalkTable.create(database);
 * UpperBoundContract.check(table, pagerOn("walk", keys));
 * }</pre>
 */
public final class UpperBoundContract {

    private static final int ROWS = 17;
    private static final int LARGEST_SIZE = 5;

    private UpperBoundContract() {}

    /**
     * Walks with several page sizes; it replaces whatever is in the table.
     *
     * @param pager over the table; its rows are the ids, its key names columns of the table, one of them {@code id}
     * @throws AssertionError at the first walk that shows or counts other rows; it names the ordering
     */
    public static void check(WalkTable table, KeysetPager<Long> pager) {
        for (WalkDirection direction : WalkDirection.values()) {
            for (int size = 1; size <= LARGEST_SIZE; size += 2) {
                table.fill(LongStream.rangeClosed(1, ROWS)
                        .mapToObj(UpperBoundContract::row)
                        .toList());
                new BoundedWalk(table, pager, direction).check(size);
            }
        }
    }

    private static WalkRow row(long id) {
        int tied = (int) (id % 4);
        Integer nullable = tied == 0 ? null : tied;
        return new WalkRow(id, tied, (int) (id % 3), (int) (id % 2), nullable, nullable, nullable);
    }

    /** One walk, during which rows come and go. */
    private static final class BoundedWalk {

        private final WalkTable table;
        private final KeysetPager<Long> pager;
        private final WalkDirection direction;
        private final List<Long> delivered = new ArrayList<>();
        private long come = ROWS;

        BoundedWalk(WalkTable table, KeysetPager<Long> pager, WalkDirection direction) {
            this.table = table;
            this.pager = pager;
            this.direction = direction;
        }

        void check(int size) {
            String walk = "order [" + pager.ordering().describe() + "], page size " + size + ", walking "
                    + direction.description() + " up to the greatest id";
            List<Long> expected = new ArrayList<>(
                    direction.inWalkOrder(table.ids(pager.ordering().keys())));
            PageRequest start = direction == WalkDirection.FORWARD ? PageRequest.first(size) : PageRequest.last(size);
            PageResponse<Long> page = fetch(start.withMovingData(MovingData.upToGreatest("id")));
            for (Optional<CursorToken> token = onward(page); token.isPresent(); token = onward(page)) {
                move(expected);
                CursorToken next = resent(token);
                page = fetch(direction == WalkDirection.FORWARD ? PageRequest.after(next) : PageRequest.before(next));
                assertThat(page.total().exact())
                        .as("%s: the number of rows", walk)
                        .hasValue(expected.size());
            }
            List<Long> kept = delivered.stream().filter(expected::contains).toList();
            assertThat(kept).as("%s: the rows that stayed", walk).isEqualTo(expected);
            assertThat(delivered)
                    .as("%s: rows that came later", walk)
                    .allSatisfy(id -> assertThat(id).isLessThanOrEqualTo(ROWS));
        }

        private PageResponse<Long> fetch(PageRequest request) {
            PageResponse<Long> page = pager.page(request.withCount(CountStrategy.combined()));
            delivered.addAll(direction.inWalkOrder(page.content()));
            return page;
        }

        private Optional<CursorToken> onward(PageResponse<Long> page) {
            return direction == WalkDirection.FORWARD ? page.nextToken() : page.previousToken();
        }

        /** Two rows come; of each other page the last row goes, which is that of the token. */
        private void move(List<Long> expected) {
            table.insert(row(++come));
            table.insert(row(++come));
            if (come % 4 == 1) {
                Long last = delivered.get(delivered.size() - 1);
                table.delete(last);
                expected.remove(last);
            }
        }
    }
}

package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The contract that the total of a page is what its {@link CountStrategy} promises, on every page: first, middle, last,
 * numbered, past the end and empty.
 *
 * <pre>{@code
 * TotalContract.check(pager, 13);
 * }</pre>
 *
 * <p>The data must not change meanwhile.
 */
public final class TotalContract {

    private TotalContract() {}

    /**
     * Checks every strategy, with bounds below, at and above the number of rows.
     *
     * @param rows how many rows the result has, asked for without the pager
     * @throws AssertionError at the first wrong total; it names the strategy and the page
     */
    public static void check(KeysetPager<?> pager, long rows) {
        long half = Math.max(1, rows / 2);
        check(
                pager,
                rows,
                CountStrategy.none(),
                CountStrategy.separate(),
                CountStrategy.combined(),
                CountStrategy.snapshot(),
                CountStrategy.bounded(1),
                CountStrategy.bounded(half),
                CountStrategy.bounded(Math.max(1, rows)),
                CountStrategy.bounded(rows + 1),
                CountStrategy.estimated(half),
                CountStrategy.estimated(rows + 1),
                CountStrategy.once(),
                CountStrategy.once(CountStrategy.bounded(half)),
                CountStrategy.cached(Duration.ofMinutes(1)),
                CountStrategy.separate().within(Duration.ofMinutes(1)).orElse(CountStrategy.bounded(half)));
    }

    /**
     * Checks the given strategies only.
     *
     * @param rows how many rows the result has, asked for without the pager
     * @throws AssertionError at the first wrong total; it names the strategy and the page
     */
    public static void check(KeysetPager<?> pager, long rows, CountStrategy... strategies) {
        for (CountStrategy strategy : strategies) {
            new Check<>(pager, rows, strategy).run();
        }
    }

    private record Check<T>(KeysetPager<T> pager, long rows, CountStrategy strategy) {

        void run() {
            int size = (int) Math.max(1, rows / 3);
            forward(size);
            PageResponse<T> last = page(PageRequest.last(size), "the last page");
            if (last.metadata().hasPrevious()) {
                page(PageRequest.before(resent(last.previousToken())), "the last page, then previous");
            }
            if (rows > 0) {
                page(PageRequest.after(resent(last.token(last.content().size() - 1))), "after the last row");
            }
            page(PageRequest.ofPage(1, size), "page number 1");
            page(PageRequest.ofPage(rows + 1, size), "page number " + (rows + 1) + " past the end");
            page(PageRequest.first((int) rows + 1), "a page with room for all rows");
        }

        private void forward(int size) {
            PageResponse<T> page = page(PageRequest.first(size), "the first page");
            for (int number = 2; page.metadata().hasNext(); number++) {
                assertThat(number)
                        .as(
                                "pages of a walk over %d rows in order %s",
                                rows, pager.ordering().describe())
                        .isLessThanOrEqualTo((int) rows + 1);
                page = page(PageRequest.after(resent(page.nextToken())), "page " + number);
            }
        }

        private PageResponse<T> page(PageRequest request, String name) {
            PageResponse<T> page = pager.page(request.withCount(strategy));
            String where = strategy + " on " + name + " of " + rows + " rows in order "
                    + pager.ordering().describe();
            assertThat(page.total())
                    .as(where)
                    .matches(strategy.fold(new TotalPromise(rows, page.content().size())), "is what was promised");
            int size = page.metadata().pageSize();
            assertThat(page.metadata().totalElements())
                    .as("%s: totalElements", where)
                    .isEqualTo(page.total().exact());
            assertThat(page.metadata().totalPages())
                    .as("%s: totalPages", where)
                    .isEqualTo(
                            page.total().exact().isPresent()
                                    ? OptionalLong.of((rows + size - 1) / size)
                                    : OptionalLong.empty());
            return page;
        }
    }
}

package dev.pagination.testkit;

import dev.pagination.KeysetPager;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The contract that a pager's pages, put together, are the unpaged result: forward and backward, with every page size,
 * from every row's token, by page number and as streams. Every token is made anew from its text at each step, as if it
 * had been at a client.
 *
 * <pre>{@code
 * WalkContract.check(pager, List.of(1L, 2L, 3L));
 * }</pre>
 *
 * <p>The data must not change meanwhile. Rows are compared by {@code equals}. The pager's limits must allow the sizes.
 */
public final class WalkContract {

    private WalkContract() {}

    /**
     * Checks all walks with each page size from 1 to one more than there are rows.
     *
     * @param unpaged all rows in the pager's order, asked for without the pager
     * @throws AssertionError at the first difference; it names the ordering, the page size, the walk and the page
     */
    public static <T> void check(KeysetPager<T> pager, List<T> unpaged) {
        check(pager, unpaged, everySize(unpaged));
    }

    /**
     * Checks all walks with the given page sizes only, for tests that check very many pagers.
     *
     * @param unpaged all rows in the pager's order, asked for without the pager
     * @param sizes each at least 1
     * @throws AssertionError at the first difference; it names the ordering, the page size, the walk and the page
     */
    public static <T> void check(KeysetPager<T> pager, List<T> unpaged, int... sizes) {
        new WalkCase<>(pager, unpaged, 1).checkDefaultSize();
        for (int size : sizes) {
            WalkCase<T> walk = new WalkCase<>(pager, unpaged, size);
            new TurningWalk<>(walk).check();
            new RowTokenWalk<>(walk).check();
            new NumberedWalk<>(walk).check();
            new StreamedWalk<>(walk).check();
        }
    }

    /**
     * Checks only the walks from one end straight to the other, forward and backward: a tenth of the work of
     * {@link #check}, for tests that check very many pagers with many page sizes.
     *
     * @param unpaged all rows in the pager's order, asked for without the pager
     * @param sizes each at least 1; none for each size from 1 to one more than there are rows
     * @throws AssertionError at the first difference; it names the ordering, the page size, the walk and the page
     */
    public static <T> void checkStraight(KeysetPager<T> pager, List<T> unpaged, int... sizes) {
        int[] wanted = sizes.length > 0 ? sizes : everySize(unpaged);
        for (int size : wanted) {
            new StraightWalk<>(new WalkCase<>(pager, unpaged, size)).check();
        }
    }

    private static int[] everySize(List<?> unpaged) {
        return IntStream.rangeClosed(1, unpaged.size() + 1).toArray();
    }
}

package dev.pagination.testkit;

import dev.pagination.Direction;
import dev.pagination.KeysetPager;
import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every order of one to three keys on the table {@code walk}: the i-th key is {@code nn}<i>i</i>, never NULL, or
 * {@code nu}<i>i</i> with NULL first or last, each in both directions. That is 6 orders of one key, 36 of two and 216 of
 * three. The unique key is not among them: a pager appends it.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> walksInEveryOrder() {
 *     return OrderMatrix.tests(WalkTable.create(database), keys -> pagerOn("walk", keys), 2, 5);
 * }
 * }</pre>
 */
public final class OrderMatrix {

    /** The most keys of an order, the unique key not counted. */
    public static final int MAX_KEYS = 3;

    private static final int THIRDS = 3;

    private OrderMatrix() {}

    /** All orders, those of one key first. */
    public static List<List<SortKey>> orders() {
        List<List<SortKey>> all = new ArrayList<>();
        for (int keys = 1; keys <= MAX_KEYS; keys++) {
            all.addAll(orders(keys));
        }
        return List.copyOf(all);
    }

    /**
     * All orders of a number of keys, 6 to the power of that number.
     *
     * @throws IllegalArgumentException if the number is not 1 to {@value #MAX_KEYS}
     */
    public static List<List<SortKey>> orders(int keys) {
        if (keys < 1 || keys > MAX_KEYS) {
            throw new IllegalArgumentException(
                    "An order of the matrix has 1 to " + MAX_KEYS + " keys, not " + keys + ".");
        }
        List<List<SortKey>> orders = List.of(List.of());
        for (int number = 1; number <= keys; number++) {
            List<SortKey> columns = columns(number);
            orders = orders.stream()
                    .flatMap(order -> columns.stream().map(key -> with(order, key)))
                    .toList();
        }
        return orders;
    }

    /**
     * One test per shape of the data and number of keys. Each fills the table, and checks in every order against what
     * the database itself answers without paging: the straight walks of the {@link WalkContract} with every third page size
     * from 1 to one more than there are rows, and all its walks with the given sizes. Which third it is differs from shape
     * to shape, so each order is walked with every size.
     *
     * @param pagers makes the pager that is to be tested: over the table, in the given order, its rows the ids
     * @param sizes the page sizes for all walks; each at least 1
     */
    public static Stream<DynamicTest> tests(
            WalkTable table, Function<List<SortKey>, KeysetPager<Long>> pagers, int... sizes) {
        return tests(1, table, pagers, OrderMatrix::everyThird, sizes);
    }

    /**
     * The same with the given page sizes only, and with a part of the orders: for databases that take milliseconds for
     * any statement.
     *
     * @param step every how many orders one is taken, see {@link #sample}
     */
    public static Stream<DynamicTest> sampled(
            int step, WalkTable table, Function<List<SortKey>, KeysetPager<Long>> pagers, int... sizes) {
        return tests(step, table, pagers, (rows, turn) -> sizes, sizes);
    }

    /** The page sizes for straight walks over so many rows. */
    private interface StraightSizes {
        /**
         * The sizes.
         *
         * @param turn one more from shape to shape, and from order to order
         */
        int[] of(int rows, int turn);
    }

    private static int[] everyThird(int rows, int turn) {
        int most = rows + 1;
        int first = 1 + turn % Math.min(THIRDS, most);
        return IntStream.iterate(first, size -> size <= most, size -> size + THIRDS)
                .toArray();
    }

    private static Stream<DynamicTest> tests(
            int step,
            WalkTable table,
            Function<List<SortKey>, KeysetPager<Long>> pagers,
            StraightSizes straight,
            int... sizes) {
        List<WalkShape> shapes = List.of(WalkShape.values());
        return shapes.stream()
                .flatMap(shape -> Stream.of(1, 2, 3)
                        .map(keys ->
                                DynamicTest.dynamicTest(shape + ", " + keys + (keys == 1 ? " key" : " keys"), () -> {
                                    table.fill(shape.rows());
                                    int turn = shapes.indexOf(shape);
                                    for (List<SortKey> order : sample(keys, step)) {
                                        KeysetPager<Long> pager = pagers.apply(order);
                                        List<Long> unpaged = table.ids(order);
                                        WalkContract.checkStraight(pager, unpaged, straight.of(unpaged.size(), turn++));
                                        WalkContract.check(pager, unpaged, sizes);
                                    }
                                })));
    }

    /**
     * Some of the orders of a number of keys.
     *
     * @param step every how many orders one is taken; prime to 6, each kind of key is then at each place
     */
    public static List<List<SortKey>> sample(int keys, int step) {
        List<List<SortKey>> all = orders(keys);
        return IntStream.iterate(0, i -> i < all.size(), i -> i + step)
                .mapToObj(all::get)
                .toList();
    }

    private static List<SortKey> columns(int number) {
        List<SortKey> columns = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            columns.add(SortKey.asc("nn" + number).notNull().in(direction));
            columns.add(SortKey.asc("nu" + number).nullsFirst().in(direction));
            columns.add(SortKey.asc("nu" + number).nullsLast().in(direction));
        }
        return columns;
    }

    private static List<SortKey> with(List<SortKey> order, SortKey key) {
        List<SortKey> longer = new ArrayList<>(order);
        longer.add(key);
        return List.copyOf(longer);
    }
}

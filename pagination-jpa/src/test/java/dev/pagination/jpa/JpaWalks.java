package dev.pagination.jpa;

import dev.pagination.KeysetPager;
import dev.pagination.testkit.WalkContract;
import java.util.List;
import java.util.function.Function;

/**
 * The walks that tell providers and databases apart: from every row both ways with one page size, and straight through
 * with pages of one row. What page sizes do besides does not depend on who runs the statements.
 */
final class JpaWalks {

    private static final int SIZE = 4;

    private JpaWalks() {}

    /** Checks a pager, seen through a function of its rows. */
    static <S, T> void check(KeysetPager<S> pager, Function<S, T> function, List<T> unpaged) {
        MappedPager<S, T> mapped = new MappedPager<>(pager, function);
        WalkContract.check(mapped, unpaged, SIZE);
        WalkContract.checkStraight(mapped, unpaged, 1);
    }
}

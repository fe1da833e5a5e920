package dev.pagination.testkit;

import dev.pagination.CountStrategy;
import dev.pagination.Total;
import java.util.function.Predicate;

/**
 * What each strategy promises about the total of a page. The exact number is right for all of them: nothing is counted
 * where the page itself proves it.
 *
 * @param rows how many rows there really are
 * @param seen how many of them are on the page
 */
record TotalPromise(long rows, long seen) implements CountStrategy.Cases<Predicate<Total>> {

    private Predicate<Total> exact() {
        return total -> total instanceof Total.Exact exact && exact.rows() == rows;
    }

    @Override
    public Predicate<Total> none() {
        return exact().or(total -> total instanceof Total.Unknown);
    }

    @Override
    public Predicate<Total> separate() {
        return exact();
    }

    @Override
    public Predicate<Total> combined() {
        return exact();
    }

    @Override
    public Predicate<Total> snapshot() {
        return exact();
    }

    @Override
    public Predicate<Total> bounded(long max) {
        return rows < max ? exact() : exact().or(total -> isAtLeast(total, max));
    }

    @Override
    public Predicate<Total> estimated(long exactUpTo) {
        if (rows <= exactUpTo) {
            return exact();
        }
        return exact().or(total -> isAtLeast(total, Math.min(exactUpTo, rows)))
                .or(total -> total instanceof Total.Estimate estimate && estimate.rows() >= seen);
    }

    @Override
    public Predicate<Total> within(CountStrategy.Within within) {
        return within.tried().fold(this).or(within.fallback().fold(this));
    }

    @Override
    public Predicate<Total> once(CountStrategy.Standalone counted) {
        return counted.fold(this);
    }

    @Override
    public Predicate<Total> cached(CountStrategy.Cached cached) {
        return cached.counted().fold(this);
    }

    /** Whether it is a true lower bound that says as much as was counted. */
    private boolean isAtLeast(Total total, long counted) {
        return total instanceof Total.AtLeast bound && bound.rows() >= counted && bound.rows() <= rows;
    }
}

package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.CountStrategy.Cached;
import dev.pagination.CountStrategy.Standalone;
import dev.pagination.CountStrategy.Within;
import dev.pagination.Total;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the total of one page as its {@link CountStrategy} says. */
final class TotalFinder implements CountStrategy.Cases<Total> {

    private final PageSession<?> session;
    private final CountedPage page;
    private final Shared shared;
    private final Optional<Duration> budget;

    /**
     * What the page says about the total.
     *
     * @param proven the number of all rows, where the page leaves no doubt about it
     * @param inline the number of all rows, where the page's own statement counted them
     * @param seen how many rows there are at least
     */
    record CountedPage(OptionalLong proven, OptionalLong inline, long seen) {}

    /** What the finders of one pager have in common. */
    record Shared(Clock clock, TotalCache cache, CursorTokens tokens, Fingerprint filter) {}

    TotalFinder(PageSession<?> session, CountedPage page, Shared shared) {
        this(session, page, shared, Optional.empty());
    }

    private TotalFinder(PageSession<?> session, CountedPage page, Shared shared, Optional<Duration> budget) {
        this.session = session;
        this.page = page;
        this.shared = shared;
        this.budget = budget;
    }

    Total find(CountStrategy strategy) {
        boolean wanted = !(strategy instanceof CountStrategy.None);
        return wanted && page.proven().isPresent() ? exact(page.proven()) : strategy.fold(this);
    }

    @Override
    public Total none() {
        return Total.unknown();
    }

    @Override
    public Total separate() {
        return exact(session.count(OptionalLong.empty(), budget));
    }

    @Override
    public Total combined() {
        return page.inline().isPresent() ? exact(page.inline()) : separate();
    }

    @Override
    public Total snapshot() {
        return combined(); // a source that cannot hold a snapshot has counted in the page's statement
    }

    @Override
    public Total bounded(long max) {
        return upTo(max, new Total.AtLeast(max, shared.clock().instant()));
    }

    @Override
    public Total estimated(long exactUpTo) {
        Total more = new Total.AtLeast(exactUpTo, shared.clock().instant());
        Total counted = upTo(exactUpTo, more);
        if (!counted.equals(more)) {
            return counted;
        }
        OptionalLong estimate = session.estimate();
        if (estimate.isEmpty()) {
            return more;
        }
        long rows = Math.max(estimate.getAsLong(), Math.max(exactUpTo + 1, page.seen()));
        return new Total.Estimate(rows, shared.clock().instant());
    }

    @Override
    public Total within(Within within) {
        Duration time =
                budget.isPresent() && budget.get().compareTo(within.budget()) < 0 ? budget.get() : within.budget();
        Total total = new TotalFinder(session, page, shared, Optional.of(time)).find(within.tried());
        return total instanceof Total.Unknown ? within.fallback().fold(this) : total;
    }

    @Override
    public Total once(Standalone counted) {
        return counted.fold(this);
    }

    @Override
    public Total cached(Cached cached) {
        Fingerprint filter = shared.tokens().scoped(shared.filter());
        return shared.cache()
                .get(
                        filter,
                        cached.counted(),
                        cached.timeToLive(),
                        () -> cached.counted().fold(this));
    }

    /** The number of rows if it is at most {@code max}, else {@code more}; unknown if the time was up. */
    private Total upTo(long max, Total more) {
        long limit = max == Long.MAX_VALUE ? max : max + 1;
        OptionalLong counted = session.count(OptionalLong.of(limit), budget);
        return counted.isPresent() && counted.getAsLong() > max ? more : exact(counted);
    }

    private Total exact(OptionalLong rows) {
        return rows.isPresent()
                ? new Total.Exact(rows.getAsLong(), shared.clock().instant())
                : Total.unknown();
    }
}

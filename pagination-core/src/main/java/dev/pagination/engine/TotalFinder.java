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
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the total of one page as its {@link CountStrategy} says. */
final class TotalFinder implements CountStrategy.Cases<Total> {

    private final PageSession<?> session;
    private final CountedPage page;
    private final Shared shared;
    private final Optional<Budget> budget;

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

    /** A time budget of which some may be spent; a count inside it, and what follows that count, share it. */
    private record Budget(Instant started, Duration time) {
        Duration left(Instant now) {
            return time.minus(Duration.between(started, now));
        }
    }

    TotalFinder(PageSession<?> session, CountedPage page, Shared shared) {
        this(session, page, shared, Optional.empty());
    }

    private TotalFinder(PageSession<?> session, CountedPage page, Shared shared, Optional<Budget> budget) {
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
        return exact(count(OptionalLong.empty()));
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
        Instant now = shared.clock().instant();
        boolean shorter = budget.isPresent() && budget.get().left(now).compareTo(within.budget()) < 0;
        Optional<Budget> tried = shorter ? budget : Optional.of(new Budget(now, within.budget()));
        Total total = new TotalFinder(session, page, shared, tried).find(within.tried());
        return total instanceof Total.Unknown ? within.fallback().fold(this) : total;
    }

    @Override
    public Total once(Standalone counted) {
        return counted.fold(this);
    }

    @Override
    public Total cached(Cached cached) {
        Fingerprint filter = shared.tokens().scoped(shared.filter().with(session.restrictions()));
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
        OptionalLong counted = count(OptionalLong.of(limit));
        return counted.isPresent() && counted.getAsLong() > max ? more : exact(counted);
    }

    /** Empty if the time was up, or is up before the count begins. */
    private OptionalLong count(OptionalLong max) {
        Optional<Duration> left = budget.map(limit -> limit.left(shared.clock().instant()));
        boolean late = left.isPresent() && left.get().compareTo(Duration.ZERO) <= 0;
        return late ? OptionalLong.empty() : session.count(max, left);
    }

    private Total exact(OptionalLong rows) {
        return rows.isPresent()
                ? new Total.Exact(rows.getAsLong(), shared.clock().instant())
                : Total.unknown();
    }
}

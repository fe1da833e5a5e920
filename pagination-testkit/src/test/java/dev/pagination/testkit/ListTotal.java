package dev.pagination.testkit;

import dev.pagination.CountStrategy;
import dev.pagination.Position;
import dev.pagination.Total;
import java.time.Instant;

/** The total of a {@link ListPage}, by each way to count. */
record ListTotal(ListPage page) implements CountStrategy.Cases<Total> {

    static Total of(ListPage page) {
        boolean empty = page.length() == 0;
        if (empty && page.fault() == Fault.KNOWS_NO_TOTAL_OF_EMPTY_PAGES) {
            return Total.unknown();
        }
        if (page.position() instanceof Position.First
                && page.end() == page.rows().size()) {
            return exact(page.rows().size());
        }
        return page.count().fold(new ListTotal(page));
    }

    private static Total exact(long rows) {
        return new Total.Exact(rows, Instant.EPOCH);
    }

    private Total counted() {
        int skipped = page.fault() == Fault.COUNTS_REMAINDER ? page.start() : 0;
        return exact(page.rows().size() - skipped);
    }

    @Override
    public Total none() {
        return Total.unknown();
    }

    @Override
    public Total separate() {
        return counted();
    }

    @Override
    public Total combined() {
        return counted();
    }

    @Override
    public Total snapshot() {
        return counted();
    }

    @Override
    public Total bounded(long max) {
        boolean within = page.rows().size() < max;
        return within ? counted() : new Total.AtLeast(max, Instant.EPOCH);
    }

    @Override
    public Total estimated(long exactUpTo) {
        if (page.rows().size() <= exactUpTo) {
            return counted();
        }
        long guess = page.rows().size() + 1L;
        return page.fault() == Fault.TAKES_ESTIMATE_FOR_EXACT
                ? exact(guess)
                : new Total.Estimate(Math.max(guess, page.end()), Instant.EPOCH);
    }

    @Override
    public Total within(CountStrategy.Within within) {
        return within.tried().fold(this);
    }

    @Override
    public Total once(CountStrategy.Standalone counted) {
        return page.cursor() == null ? counted.fold(this) : page.cursor().total();
    }

    @Override
    public Total cached(CountStrategy.Cached cached) {
        return cached.counted().fold(this);
    }
}

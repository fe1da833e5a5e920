package dev.pagination;

import java.time.Duration;
import java.util.Objects;

/**
 * How a page's {@link Total} is obtained, from free to exact. The ways in {@link Standalone} run as a statement of their
 * own, so they can be given a time budget, be remembered in the token or be cached:
 *
 * <pre>{@code
 * CountStrategy.separate().within(Duration.ofMillis(200)).orElse(CountStrategy.bounded(10_000))
 * }</pre>
 *
 * <p>Whatever the strategy, nothing is counted where the page itself proves the total, such as a first page that no
 * other page follows.
 */
public sealed interface CountStrategy {

    /** No total. */
    static Standalone none() {
        return new None();
    }

    /** {@code COUNT(*)} in a statement after the page; both see the table at slightly different moments. */
    static Standalone separate() {
        return new Separate();
    }

    /** Page and count in one statement, thus one snapshot and one round trip. */
    static CountStrategy combined() {
        return new Combined();
    }

    /**
     * Page and count as two statements of one repeatable-read, read-only transaction; in one statement where such a
     * transaction is no snapshot.
     */
    static CountStrategy snapshot() {
        return new Snapshot();
    }

    /** Counts at most {@code max} rows, then says {@link Total.AtLeast}; its cost does not grow with the table. */
    static Standalone bounded(long max) {
        return new Bounded(max);
    }

    /** {@link #estimated(long)} that is exact up to 10,000 rows. */
    static Standalone estimated() {
        return new Estimated(10_000);
    }

    /**
     * Exact up to a number of rows, beyond it the planner's estimate; {@link Total.AtLeast} on a database that gives
     * none.
     */
    static Standalone estimated(long exactUpTo) {
        return new Estimated(exactUpTo);
    }

    /** Counts by {@link #separate()} on the first page of a walk only; the token carries the total on. */
    static CountStrategy once() {
        return new Once(separate());
    }

    /** Counts as {@code counted} says on the first page of a walk only; the token carries the total on. */
    static CountStrategy once(Standalone counted) {
        return new Once(counted);
    }

    /** Counts by {@link #separate()} and keeps the total in the pager, per filter, for a while. */
    static CountStrategy cached(Duration timeToLive) {
        return new Cached(timeToLive, separate());
    }

    /** Counts as {@code counted} says and keeps the total in the pager, per filter, for a while. */
    static CountStrategy cached(Duration timeToLive, Standalone counted) {
        return new Cached(timeToLive, counted);
    }

    /** Answers with the case of {@code cases} that fits this strategy. */
    <R> R fold(Cases<R> cases);

    /** A strategy that runs as a statement of its own. */
    sealed interface Standalone extends CountStrategy permits None, Separate, Bounded, Estimated, Within {

        /**
         * The same count, given up after {@code budget}. What then follows is said by {@link Within#orElse}; without
         * it the total is unknown.
         *
         * @throws IllegalArgumentException if the budget is not 1 millisecond to 365 days
         */
        default Within within(Duration budget) {
            return new Within(this, budget, none());
        }
    }

    /** See {@link CountStrategy#none()}. */
    record None() implements Standalone {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.none();
        }
    }

    /** See {@link CountStrategy#separate()}. */
    record Separate() implements Standalone {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.separate();
        }
    }

    /** See {@link CountStrategy#combined()}. */
    record Combined() implements CountStrategy {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.combined();
        }
    }

    /** See {@link CountStrategy#snapshot()}. */
    record Snapshot() implements CountStrategy {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.snapshot();
        }
    }

    /**
     * See {@link CountStrategy#bounded(long)}.
     *
     * @param max how many rows are counted at most; at least 1
     */
    record Bounded(long max) implements Standalone {
        /** Checks the bound. */
        public Bounded {
            positive(max);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.bounded(max);
        }
    }

    /**
     * See {@link CountStrategy#estimated(long)}.
     *
     * @param exactUpTo up to how many rows the total is exact; at least 1
     */
    record Estimated(long exactUpTo) implements Standalone {
        /** Checks the bound. */
        public Estimated {
            positive(exactUpTo);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.estimated(exactUpTo);
        }
    }

    /**
     * See {@link Standalone#within(Duration)}.
     *
     * @param tried what is tried first
     * @param budget how long it may take; 1 millisecond to 365 days
     * @param fallback what is done after that
     */
    record Within(Standalone tried, Duration budget, Standalone fallback) implements Standalone {
        /** Checks the budget. */
        public Within {
            Objects.requireNonNull(tried, "tried");
            Objects.requireNonNull(fallback, "fallback");
            checkTime("time budget of a count", budget);
        }

        /** The same with {@code next} when the time is up. */
        public Within orElse(Standalone next) {
            return new Within(tried, budget, next);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.within(this);
        }
    }

    /**
     * See {@link CountStrategy#once(Standalone)}.
     *
     * @param counted how the first page counts
     */
    record Once(Standalone counted) implements CountStrategy {
        /** Checks that there is a way to count. */
        public Once {
            Objects.requireNonNull(counted, "counted");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.once(counted);
        }
    }

    /**
     * See {@link CountStrategy#cached(Duration, Standalone)}.
     *
     * @param timeToLive how old a total may be; 1 millisecond to 365 days
     * @param counted how a missing total is counted
     */
    record Cached(Duration timeToLive, Standalone counted) implements CountStrategy {
        /** Checks the time. */
        public Cached {
            Objects.requireNonNull(counted, "counted");
            checkTime("time to live of a cached count", timeToLive);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.cached(this);
        }
    }

    /**
     * One answer per strategy.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For {@link None}. */
        R none();

        /** For {@link Separate}. */
        R separate();

        /** For {@link Combined}. */
        R combined();

        /** For {@link Snapshot}. */
        R snapshot();

        /** For {@link Bounded}. */
        R bounded(long max);

        /** For {@link Estimated}. */
        R estimated(long exactUpTo);

        /** For {@link Within}. */
        R within(Within within);

        /** For {@link Once}. */
        R once(Standalone counted);

        /** For {@link Cached}. */
        R cached(Cached cached);
    }

    private static void positive(long rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("A count bounded at " + rows + " rows counts nothing; use at least 1.");
        }
    }

    private static void checkTime(String what, Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("The " + what + " must be 1 ms to 365 days, not " + time + ".");
        }
    }
}

package dev.pagination;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How many rows the whole result has, and how well that is known. A total is never a magic number: what was not counted
 * is {@link Unknown}.
 */
public sealed interface Total {

    /** The number, whatever it is worth; empty for {@link Unknown}. */
    OptionalLong value();

    /** The number if it is exact, else empty. */
    default OptionalLong exact() {
        return this instanceof Exact ? value() : OptionalLong.empty();
    }

    /** Nothing was counted. */
    static Total unknown() {
        return new Unknown();
    }

    /** Nothing was counted, or the counting ran out of its time. */
    record Unknown() implements Total {
        @Override
        public OptionalLong value() {
            return OptionalLong.empty();
        }
    }

    /**
     * The rows were counted.
     *
     * @param rows how many there were
     * @param takenAt when they were counted
     */
    record Exact(long rows, Instant takenAt) implements Total {
        /** Checks the parts. */
        public Exact {
            check(rows, takenAt);
        }

        @Override
        public OptionalLong value() {
            return OptionalLong.of(rows);
        }
    }

    /**
     * Counting stopped at a bound: there are this many rows or more ("10,000+").
     *
     * @param rows the bound
     * @param takenAt when they were counted
     */
    record AtLeast(long rows, Instant takenAt) implements Total {
        /** Checks the parts. */
        public AtLeast {
            check(rows, takenAt);
        }

        @Override
        public OptionalLong value() {
            return OptionalLong.of(rows);
        }
    }

    /**
     * The database's planner expects this many rows ("about 190,000"); it can be far off.
     *
     * @param rows the expectation, never less than the rows already seen
     * @param takenAt when it was asked
     */
    record Estimate(long rows, Instant takenAt) implements Total {
        /** Checks the parts. */
        public Estimate {
            check(rows, takenAt);
        }

        @Override
        public OptionalLong value() {
            return OptionalLong.of(rows);
        }
    }

    private static void check(long rows, Instant takenAt) {
        Objects.requireNonNull(takenAt, "takenAt");
        if (rows < 0) {
            throw new IllegalArgumentException("A total of " + rows + " rows is negative; use Total.unknown().");
        }
    }
}

package dev.pagination;

import java.time.Duration;
import java.util.Objects;

/**
 * Which rows a walk may see of a table that changes while it is walked. The bound of a level is taken when the walk's
 * first page is read, and its tokens carry it on, so that all pages of the walk, forward and backward, its parts and its
 * totals have the same rows before them:
 *
 * <pre>{@code
 * MovingData.live()
 * MovingData.upToGreatest("id")
 * MovingData.upToNow("created_at").lagging(Duration.ofSeconds(30))
 * }</pre>
 *
 * <p>A bound is a value of one key of the ordering, which is never NULL, and the database compares it: rows whose key is
 * greater are left out. It says nothing of rows that are deleted or get other values below it.
 */
public sealed interface MovingData {

    /** Every page shows what is committed when it is read. */
    static MovingData live() {
        return new Live();
    }

    /**
     * No row whose key is greater than the greatest there was when the walk began; for keys that grow, such as a number
     * from a sequence. The greatest is found by ORDER BY, so it costs little where an index has the key first, or first
     * after the columns that the filter compares by equality.
     *
     * @param key the name of a key of the ordering, in any case; one that is never NULL
     */
    static MovingData upToGreatest(String key) {
        return new UpToGreatest(key);
    }

    /**
     * No row whose key is later than the time at which the walk began, by the database's clock; for timestamps that the
     * database sets. A row that commits later with an earlier time still appears, or is lost if the walk has passed its
     * place: see {@link UpToNow#lagging}. A timestamp without zone is compared with the local time of the session.
     *
     * @param key the name of a key of the ordering, in any case; one that is never NULL
     */
    static UpToNow upToNow(String key) {
        return new UpToNow(key, Duration.ZERO);
    }

    /** See {@link MovingData#live()}. */
    record Live() implements MovingData {}

    /**
     * See {@link MovingData#upToGreatest}.
     *
     * @param key the name of the key
     */
    record UpToGreatest(String key) implements MovingData {
        /** Checks that there is a name. */
        public UpToGreatest {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * See {@link MovingData#upToNow}.
     *
     * @param key the name of the key
     * @param lag how long before the walk began the bound lies; 0 to 3,650 days
     */
    record UpToNow(String key, Duration lag) implements MovingData {

        private static final Duration LONGEST = Duration.ofDays(3_650);

        /**
         * Checks the lag.
         *
         * @throws IllegalArgumentException if it is negative or more than 3,650 days
         */
        public UpToNow {
            Objects.requireNonNull(key, "key");
            if (lag.isNegative() || lag.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "The lag of a bound must be 0 to " + LONGEST.toDays() + " days, not " + lag + ".");
            }
        }

        /**
         * The same with a bound that lies before the time at which the walk began. A row that commits within {@code time}
         * of its own timestamp is then never lost: the walk ends before it, and the next one, begun where this one ended,
         * delivers it. Choose more than the longest transaction that writes takes, and at least one unit of the column's
         * precision.
         *
         * @param time in whole microseconds, the rest is cut off
         * @throws IllegalArgumentException if it is negative or more than 3,650 days
         */
        public UpToNow lagging(Duration time) {
            return new UpToNow(key, time);
        }
    }
}

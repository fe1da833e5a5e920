package dev.pagination.benchmarks.advisor.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many rows lie before a page. */
public sealed interface Depth {

    /** So many, in a result of so many rows. */
    long of(long rows);

    /**
     * A number of rows, {@code 10000}, or a share of them, {@code 50%}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Depth parse(String text) {
        Matcher depth = Pattern.compile("(\\d{1,15})(%?)").matcher(text.strip().replace("_", ""));
        if (!depth.matches()) {
            throw new IllegalArgumentException("--depth takes numbers of rows such as 10000, or shares such as 50%.");
        }
        long number = Long.parseLong(depth.group(1));
        if (depth.group(2).isEmpty()) {
            return new Rows(number);
        }
        if (number > 100) {
            throw new IllegalArgumentException("--depth takes shares from 0% to 100%.");
        }
        return new Share(number);
    }

    /**
     * A number.
     *
     * @param skipped how many
     */
    record Rows(long skipped) implements Depth {
        @Override
        public long of(long rows) {
            return Math.min(skipped, rows);
        }
    }

    /**
     * A share.
     *
     * @param percent of all rows, 0 to 100
     */
    record Share(long percent) implements Depth {
        @Override
        public long of(long rows) {
            return rows * percent / 100;
        }
    }
}

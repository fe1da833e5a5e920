package dev.pagination.benchmarks.advisor.input;

import dev.pagination.SortKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is to be measured.
 *
 * @param subject what is paged
 * @param values of all parameters, by name
 * @param filters the condition of the pages, then further ones that totals are measured for
 * @param order the keys; empty for the primary key
 * @param uniqueKey columns that are unique together, where the database does not know
 * @param shape what pages are read
 * @param limits how long it may take
 */
public record Question(
        Subject subject,
        Map<String, Object> values,
        List<Condition> filters,
        List<SortKey> order,
        List<String> uniqueKey,
        Shape shape,
        Limits limits) {

    /** Copies the collections. */
    public Question {
        values = Map.copyOf(values);
        filters = filters.isEmpty() ? List.of(Condition.ALL) : List.copyOf(filters);
        order = List.copyOf(order);
        uniqueKey = List.copyOf(uniqueKey);
    }

    /** Which forms of the keyset's SQL are measured. */
    public enum Forms {
        /** That of the database's dialect. */
        CHOSEN,
        /** Every one that can express the order. */
        EVERY
    }

    /**
     * What pages are read.
     *
     * @param sizes rows of a page; the first is the one that is advised on
     * @param depths how many rows lie before a page
     * @param forms of the keyset's SQL
     */
    public record Shape(List<Integer> sizes, List<Depth> depths, Forms forms) {

        private static final int MAX_SIZE = 10_000;

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if there is no size or depth, or a size is not 1 to 10,000
         */
        public Shape {
            sizes = List.copyOf(sizes);
            depths = List.copyOf(depths);
            if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1 || size > MAX_SIZE)) {
                throw new IllegalArgumentException("--page-size takes numbers from 1 to 10000.");
            }
            if (depths.isEmpty()) {
                throw new IllegalArgumentException("--depth takes at least one depth.");
            }
        }
    }

    /**
     * How long it may take.
     *
     * @param budget all measurements together, about
     * @param timeout one statement
     * @param afford how much a total may add to a page
     */
    public record Limits(Duration budget, Duration timeout, Duration afford) {

        private static final Duration SHORTEST = Duration.ofSeconds(1);

        /**
         * Checks them.
         *
         * @throws IllegalArgumentException if budget or time-out is below a second
         */
        public Limits {
            if (budget.compareTo(SHORTEST) < 0 || timeout.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("--budget and --timeout take at least 1s.");
            }
        }
    }

    /** The values of the parameters that an SQL text names. */
    public Map<String, Object> valuesIn(String sql) {
        Map<String, Object> used = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (Pattern.compile("(?<![:\\w]):" + name + "\\b").matcher(sql).find()) {
                used.put(name, value);
            }
        });
        return used;
    }

    /** The condition of the pages. */
    public Condition filter() {
        return filters.get(0);
    }

    /** The rows of a page that is advised on. */
    public int size() {
        return shape.sizes().get(0);
    }
}

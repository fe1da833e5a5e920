package dev.pagination.benchmarks.advisor.input;

import java.util.Objects;
import java.util.regex.Pattern;

/** What is paged. */
public sealed interface Subject {

    /** As a report names it. */
    String text();

    /**
     * A table or view.
     *
     * @param name as SQL names it: {@code orders}, {@code sales.orders}, {@code "Order"}
     */
    record Table(String name) implements Subject {

        private static final Pattern NAME =
                Pattern.compile("(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]+\"|`[^`]+`)(?:\\.(?:[\\p{L}_][\\p{L}\\p{N}_$]*"
                        + "|\"[^\"]+\"|`[^`]+`)){0,2}");

        /**
         * Checks that it is a name and nothing else.
         *
         * @throws IllegalArgumentException if it is not
         */
        public Table {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "--table takes one name, such as orders or sales.orders; for" + " anything else use --select.");
            }
        }

        @Override
        public String text() {
            return name;
        }
    }

    /**
     * A query.
     *
     * @param sql with parameters like {@code :customer}
     */
    record Select(String sql) implements Subject {

        /**
         * Checks that it only reads.
         *
         * @throws IllegalArgumentException if it might not
         */
        public Select {
            Objects.requireNonNull(sql, "sql");
            ReadOnlySql.requireQuery("--select", sql);
        }

        @Override
        public String text() {
            return sql;
        }
    }
}

package dev.pagination.benchmarks.advisor.input;

/**
 * Which rows are wanted.
 *
 * @param sql what follows WHERE, with parameters like {@code :customer}; blank for all rows
 */
public record Condition(String sql) {

    /** All rows. */
    public static final Condition ALL = new Condition("");

    /**
     * Checks that it only reads.
     *
     * @throws IllegalArgumentException if it might not
     */
    public Condition {
        ReadOnlySql.requireReading("--where", sql);
    }
}

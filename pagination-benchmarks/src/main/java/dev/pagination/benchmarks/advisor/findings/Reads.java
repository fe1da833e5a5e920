package dev.pagination.benchmarks.advisor.findings;

import java.util.OptionalLong;

/**
 * What the database itself says of a page's statements.
 *
 * @param rows read from tables and indexes, delivered or thrown away; empty if it does not tell
 * @param sorts whether it sorts more than a page's rows
 * @param plan in the database's own format; empty if it was not asked
 */
public record Reads(OptionalLong rows, boolean sorts, String plan) {

    private static final Reads UNKNOWN = new Reads(OptionalLong.empty(), false, "");

    /** The database does not tell. */
    public static Reads unknown() {
        return UNKNOWN;
    }
}

package dev.pagination.benchmarks.advisor.measuring;

import java.util.List;

/** Compares rows of any types. */
final class Rows {

    private Rows() {}

    /** Whether they are equal, or look it: drivers deliver some types as objects that know no equality. */
    static boolean same(List<?> rows, List<?> others) {
        return rows.equals(others) || withoutAddresses(rows).equals(withoutAddresses(others));
    }

    /** What has no text of its own prints its class and where it is. */
    private static String withoutAddresses(List<?> rows) {
        return rows.toString().replaceAll("@[0-9a-f]+", "@");
    }
}

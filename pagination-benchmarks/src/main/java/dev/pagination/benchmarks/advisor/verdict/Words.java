package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Cost;
import java.util.Locale;

/** Figures in sentences, in every locale alike. */
final class Words {

    private static final double SMALL = 10;

    private Words() {}

    /** A cost, with its unit. */
    static String millis(Cost cost) {
        return cost.isFinished() ? millis(cost.median()) : "more than " + millis(cost.median());
    }

    /** Milliseconds, with their unit. */
    static String millis(double millis) {
        String format = millis < SMALL ? "%.2f ms" : "%,.0f ms";
        return String.format(Locale.ROOT, format, millis);
    }

    /** A number of rows. */
    static String rows(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }

    /** How many times as much. */
    static String times(double factor) {
        return String.format(Locale.ROOT, factor < SMALL ? "%.1f" : "%,.0f", factor);
    }
}

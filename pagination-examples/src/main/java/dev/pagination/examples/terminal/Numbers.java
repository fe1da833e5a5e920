package dev.pagination.examples.terminal;

import java.util.Locale;

/** Numbers as the report shows them, in every locale alike. */
public final class Numbers {

    private static final double SMALL = 10;
    private static final double MEDIUM = 100;

    private Numbers() {}

    /** Whole numbers with separators of thousands, other numbers with 0 to 2 decimal places by their size. */
    public static String text(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        return value instanceof Double number ? decimal(number) : String.valueOf(value);
    }

    private static String decimal(double number) {
        if (number < SMALL) {
            return String.format(Locale.ROOT, "%.2f", number);
        }
        return number < MEDIUM
                ? String.format(Locale.ROOT, "%.1f", number)
                : String.format(Locale.ROOT, "%,.0f", number);
    }
}

package dev.pagination.testkit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code walk}, see {@link WalkTable}.
 *
 * @param id the unique key
 * @param nn1 a column that is NOT NULL
 * @param nn2 a column that is NOT NULL
 * @param nn3 a column that is NOT NULL
 * @param nu1 a column that may be NULL
 * @param nu2 a column that may be NULL
 * @param nu3 a column that may be NULL
 */
public record WalkRow(
        long id,
        int nn1,
        int nn2,
        int nn3,
        @Nullable Integer nu1,
        @Nullable Integer nu2,
        @Nullable Integer nu3) {

    /**
     * The value of a column, {@code null} for SQL NULL.
     *
     * @param column its name, in upper or lower case
     * @throws IllegalArgumentException if the table has no such column
     */
    public @Nullable Object value(String column) {
        return switch (column.toLowerCase(Locale.ROOT)) {
            case "id" -> id;
            case "nn1" -> nn1;
            case "nn2" -> nn2;
            case "nn3" -> nn3;
            case "nu1" -> nu1;
            case "nu2" -> nu2;
            case "nu3" -> nu3;
            default -> throw new IllegalArgumentException("The table walk has no column " + column + ".");
        };
    }
}

package dev.pagination;

import java.util.Objects;

/**
 * A key value in the database's own text form, to be cast back by the database.
 *
 * @param text what the database printed
 */
public record DatabaseText(String text) {

    /** Checks that there is a text; SQL NULL is {@code null}, never an empty wrapper. */
    public DatabaseText {
        Objects.requireNonNull(text, "text");
    }

    /** The length only, because key values stay out of logs. */
    @Override
    public String toString() {
        return "DatabaseText[" + text.length() + " characters]";
    }
}

package dev.pagination;

import java.util.Objects;

/**
 * The opaque text a client holds between two pages. It is base64url without padding, so it needs no escaping in a URL,
 * and it means nothing to anybody but the pager that made it.
 *
 * <p>This class does not check the text: a pager does, before it runs any SQL, and answers a bad one with
 * {@link InvalidCursorException}. {@link #toString()} shows the length only, because tokens do not belong in logs.
 *
 * @param value the text to hand to a client and to take back
 */
public record CursorToken(String value) {

    /** Checks that there is a text; it may be anything. */
    public CursorToken {
        Objects.requireNonNull(value, "value");
    }

    /** Takes a text back from a client. */
    public static CursorToken of(String value) {
        return new CursorToken(value);
    }

    @Override
    public String toString() {
        return "CursorToken[" + value.length() + " characters]";
    }
}

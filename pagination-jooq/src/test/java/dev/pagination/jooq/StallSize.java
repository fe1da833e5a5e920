package dev.pagination.jooq;

import org.jooq.impl.EnumConverter;

/** A type of the application, kept as text, whose order is the text's. */
public enum StallSize {
    /** Sorted second. */
    SMALL,
    /** Sorted first. */
    LARGE;

    /** Converts texts. */
    public static final class FromText extends EnumConverter<String, StallSize> {

        private static final long serialVersionUID = 1L;

        /** For generated code. */
        public FromText() {
            super(String.class, StallSize.class);
        }
    }
}

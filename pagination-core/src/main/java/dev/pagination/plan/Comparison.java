package dev.pagination.plan;

import dev.pagination.Direction;

/** How a key is compared with a value. */
public enum Comparison {
    /** The key equals the value. */
    EQUAL("="),
    /** The key is greater. */
    GREATER(">"),
    /** The key is greater or equal. */
    GREATER_OR_EQUAL(">="),
    /** The key is less. */
    LESS("<"),
    /** The key is less or equal. */
    LESS_OR_EQUAL("<=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as SQL writes it. */
    public String symbol() {
        return symbol;
    }

    /** Whether it holds for a key that is the value. */
    boolean holdsForEqual() {
        return this == EQUAL || this == GREATER_OR_EQUAL || this == LESS_OR_EQUAL;
    }

    /** The comparison that holds for rows strictly after a value. */
    public static Comparison after(Direction direction) {
        return direction == Direction.ASC ? GREATER : LESS;
    }

    /** The comparison that holds for rows at or after a value. */
    public static Comparison atOrAfter(Direction direction) {
        return direction == Direction.ASC ? GREATER_OR_EQUAL : LESS_OR_EQUAL;
    }
}

package dev.pagination.jpa.domain;

/** In an order that is not alphabetical. */
public enum OrderStatus {
    /** Not paid. */
    PLACED,
    /** Paid. */
    DONE,
    /** Will not be paid. */
    CANCELLED
}

package dev.pagination.jdbc.internal;

/** How a page and its count come to see one snapshot. */
public enum Snapshots {
    /** A repeatable-read transaction has one, from its first statement to its end. */
    BY_TRANSACTION,
    /**
     * Page and count share a statement, because repeatable read locks the rows that were read and sees those that come (SQL:2023
     * allows these phantoms), or the driver refuses it.
     */
    BY_STATEMENT
}

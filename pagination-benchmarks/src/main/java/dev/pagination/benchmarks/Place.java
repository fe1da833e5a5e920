package dev.pagination.benchmarks;

/** Where in the table a page lies. */
public enum Place {
    /** At the start: the page that needs no cursor. */
    FIRST(0),
    /** After half of the rows. */
    MIDDLE(50),
    /** After 90 % of the rows. */
    DEEP(90),
    /** After 99 % of the rows. */
    DEEPEST(99);

    private final int percent;

    Place(int percent) {
        this.percent = percent;
    }

    /** The 0-based number of the page of {@code size} rows that lies here. */
    public long page(long rows, int size) {
        return rows * percent / 100 / size;
    }
}

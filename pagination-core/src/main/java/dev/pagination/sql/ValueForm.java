package dev.pagination.sql;

/**
 * How rows are read of which a column has one of several values, {@code x IN (?, ?)}, where an index has the rows of each
 * value in the order of the page. All forms want the same rows. Read together, the values are a bet that rows of theirs
 * stand near the cursor: a database walks the order until it has met enough of them, or reads all rows of theirs and
 * sorts. Read apart, each costs a probe of the index and the rows of one page.
 */
public enum ValueForm {
    /** {@code x IN (?, ?)}: for a database that probes the index per value on its own, or finds nothing better. */
    TOGETHER(0),
    /**
     * {@code (VALUES (?), (?)) v CROSS JOIN LATERAL (... x = v ... LIMIT n)}: one short statement, whose planning hardly
     * grows with the number of values.
     */
    LATERAL(100),
    /**
     * A branch for each value, {@code x = ?}, ordered and limited on its own. The order begins with {@code x}, which
     * changes nothing within a branch, but H2 reads no index in order otherwise.
     */
    UNION(50);

    private final int most;

    ValueForm(int most) {
        this.most = most;
    }

    /** Whether so many values are read apart; more cost more than the bet. */
    boolean reads(int values, int branches) {
        return values <= most && (this == LATERAL || (long) values * branches <= most);
    }
}

package dev.pagination.sql;

/**
 * How a page's statement asks whether there is a row behind the page. What differs is what makes a database evaluate a
 * subquery once and not once per row: without an index for the order, the latter reads the table as often as the page has
 * rows.
 */
public enum ProbeSyntax {
    /** {@code COALESCE((SELECT 1 ...), (SELECT 1 ...), 0)}: PostgreSQL plans each branch once, as an init plan. */
    CHOICE,
    /**
     * One bare scalar subquery, over the union of the branches if there are several: HSQLDB 2.7 and Derby 10.16 evaluate
     * it once, but once per row if it stands inside COALESCE.
     */
    BARE,
    /**
     * In a statement of its own: H2 2.4 evaluates any subquery of a select list once per row, also one that counts all rows,
     * which is joined to the page instead.
     */
    APART,
    /**
     * In a statement of its own, as the number of all rows then is: a middleware that sends a statement to every shard and
     * merges the answers takes the subquery's value from one of them (ShardingSphere-JDBC 5.5).
     */
    MERGED;

    /** Whether the page's statement does not look behind the page. */
    public boolean isApart() {
        return this == APART || this == MERGED;
    }

    /** Whether the page's statement does not count all rows either. */
    public boolean isCountApart() {
        return this == MERGED;
    }
}

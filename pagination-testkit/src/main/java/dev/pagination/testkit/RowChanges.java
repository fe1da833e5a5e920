package dev.pagination.testkit;

/**
 * How rows of the table {@code walk} are changed behind a pager's back. {@link WalkTable} does it over JDBC; a test of
 * another technology may do it by its own means, as long as each change is committed when the method returns.
 */
public interface RowChanges {

    /** Adds a row whose id is not in the table. */
    void insert(WalkRow row);

    /** Gives the row with the same id the other values of {@code row}. */
    void update(WalkRow row);

    /** Removes the row with this id. */
    void delete(long id);
}

package dev.pagination.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a row's object out of the current row of a result set.
 *
 * @param <T> the type of a row
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * Reads the columns it wants; it must not move the result set. Columns whose names begin with {@code pgn_} belong to
     * the pager.
     *
     * @throws SQLException if a column cannot be read; the page then fails with
     *     {@link dev.pagination.PageFetchException}
     */
    T read(ResultSet row) throws SQLException;
}

package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.RowReader;
import dev.pagination.token.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes a row's object where the row's key values have been read already.
 *
 * @param <T> the type of a row
 */
public interface KeyedReader<T> {

    /** Reads the current row. */
    T read(ResultSet row, Keyset keyset) throws SQLException;

    /**
     * Makes a reader for the keys of an order.
     *
     * @param <T> the type of a row
     */
    @FunctionalInterface
    interface Source<T> {

        /** A reader of rows whose keys have been read. */
        KeyedReader<T> after(OrderedKeys keys);

        /** A developer's own reader, which knows nothing of keys. */
        static <T> Source<T> of(RowReader<T> reader) {
            return keys -> (row, keyset) -> reader.read(row);
        }
    }
}

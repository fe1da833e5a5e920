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
interface KeyedReader<T> {

    /** Reads the current row. */
    T read(ResultSet row, Keyset keyset) throws SQLException;

    /** A reader of rows that can make use of key values. */
    interface Source<T> extends RowReader<T> {
        /** The same reader for rows whose keys have been read. */
        KeyedReader<T> after(OrderedKeys keys);
    }

    /** The reader a developer chose, spared the columns that are keys if it is ours. */
    static <T> KeyedReader<T> of(RowReader<T> reader, OrderedKeys keys) {
        return reader instanceof Source<T> source ? source.after(keys) : (row, keyset) -> reader.read(row);
    }
}

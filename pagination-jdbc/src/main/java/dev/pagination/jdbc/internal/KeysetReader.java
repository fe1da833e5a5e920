package dev.pagination.jdbc.internal;

import dev.pagination.token.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the key values of rows. Immutable and thread-safe; runs once per row, so it holds arrays. */
final class KeysetReader {

    private final KeyCodec.Reader[] readers;
    private final int[] columns;

    /**
     * A reader of some keys.
     *
     * @param column gives the 1-based result column of a key for its 0-based index
     */
    KeysetReader(List<KeyCodec> codecs, IntUnaryOperator column) {
        this.readers = codecs.stream().map(KeyCodec::reader).toArray(KeyCodec.Reader[]::new);
        this.columns = new int[readers.length];
        Arrays.setAll(columns, column);
    }

    Keyset read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(row, columns[i]);
        }
        return Keyset.owning(values);
    }
}

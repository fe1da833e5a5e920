package dev.pagination.jdbc.internal;

import dev.pagination.Ordering;
import dev.pagination.sql.SqlKey;
import java.util.List;

/**
 * An ordering with all that JDBC needs to run it. The lists have the same size and order as the ordering's keys.
 *
 * @param ordering the total order
 * @param sqlKeys how each key is written
 * @param codecs how each key's values travel
 * @param resultColumns the 1-based result column of each key's captured value
 * @param identity the indexes of the keys that together identify a row of a table; empty for a SELECT
 */
public record OrderedKeys(
        Ordering ordering,
        List<SqlKey> sqlKeys,
        List<KeyCodec> codecs,
        List<Integer> resultColumns,
        List<Integer> identity) {

    /** Copies the lists. */
    public OrderedKeys {
        sqlKeys = List.copyOf(sqlKeys);
        codecs = List.copyOf(codecs);
        resultColumns = List.copyOf(resultColumns);
        identity = List.copyOf(identity);
    }
}

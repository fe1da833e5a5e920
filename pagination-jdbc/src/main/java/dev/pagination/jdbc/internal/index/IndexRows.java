package dev.pagination.jdbc.internal.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a catalogue, one per part of an index, each index's parts in their order. */
final class IndexRows {

    /** Adds what one row of a catalogue says. */
    interface Adder {
        void add(IndexRows rows, ResultSet row) throws SQLException;
    }

    private final Map<String, List<IndexPart>> parts = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    /**
     * Asks a catalogue.
     *
     * @param sql wants the names of a schema and of a table, and orders by index and place
     */
    static IndexRows of(Connection connection, String sql, List<@Nullable String> names, Adder adder)
            throws SQLException {
        IndexRows rows = new IndexRows();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) {
                statement.setString(i + 1, names.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    adder.add(rows, row);
                }
            }
        }
        return rows;
    }

    void add(String index, IndexPart part) {
        parts.computeIfAbsent(index, name -> new ArrayList<>()).add(part);
    }

    /** Says why an index cannot be counted on. */
    void fault(String index, String reason) {
        faults.putIfAbsent(index, reason);
    }

    List<StoredIndex> toIndexes() {
        return parts.entrySet().stream()
                .map(index -> new StoredIndex(
                        index.getKey(), index.getValue(), Optional.ofNullable(faults.get(index.getKey()))))
                .toList();
    }
}

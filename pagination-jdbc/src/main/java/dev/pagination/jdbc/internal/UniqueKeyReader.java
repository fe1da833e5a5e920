package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.jdbc.internal.TableLocator.Place;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the keys of a table that prove an order unique: the primary key, and the unique indexes whose columns are all
 * NOT NULL. A unique index over a nullable column proves nothing, since it allows any number of NULLs; a partial one
 * says nothing about the rows outside it; one over an expression has no column to name; one that could not be built is
 * not enforced.
 */
record UniqueKeyReader(DatabaseMetaData metadata, Place place, List<Column> columns) {

    /** The unique keys, the primary key first, each as the names of its columns in key order. */
    List<List<String>> read() throws SQLException {
        List<List<String>> keys = new ArrayList<>();
        List<String> primary = primaryKey();
        if (!primary.isEmpty()) {
            keys.add(primary);
        }
        for (List<String> index : uniqueIndexes()) {
            if (!keys.contains(index)) {
                keys.add(index);
            }
        }
        return keys;
    }

    private List<String> primaryKey() throws SQLException {
        Map<Integer, String> parts = new TreeMap<>();
        try (ResultSet row = metadata.getPrimaryKeys(place.catalog(), place.schema(), place.table())) {
            while (row.next()) {
                parts.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(parts.values());
    }

    private List<List<String>> uniqueIndexes() throws SQLException {
        Map<String, Map<Integer, String>> indexes = new LinkedHashMap<>();
        Set<String> partial = new HashSet<>();
        try (ResultSet row = metadata.getIndexInfo(place.catalog(), place.schema(), place.table(), true, true)) {
            while (row.next()) {
                String index = row.getString("INDEX_NAME");
                String column = row.getString("COLUMN_NAME");
                if (index == null || column == null || row.getBoolean("NON_UNIQUE")) {
                    continue; // a row of table statistics, or an index that a driver names although not asked for it
                }
                indexes.computeIfAbsent(index, name -> new TreeMap<>()).put(row.getInt("ORDINAL_POSITION"), column);
                if (row.getString("FILTER_CONDITION") != null) {
                    partial.add(index);
                }
            }
        }
        indexes.keySet().removeAll(partial);
        indexes.keySet().removeAll(place.brokenIndexes());
        return indexes.values().stream()
                .map(parts -> List.copyOf(parts.values()))
                .filter(this::neverNull)
                .toList();
    }

    private boolean neverNull(List<String> names) {
        return names.stream()
                .allMatch(name -> columns.stream()
                        .anyMatch(column -> column.name().equals(name) && column.presence() == Presence.NEVER_NULL));
    }
}

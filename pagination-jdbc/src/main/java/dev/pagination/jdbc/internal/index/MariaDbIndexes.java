package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The indexes of MariaDB 10.11 and later. InnoDB ends every index with the primary key, and the optimizer knows.
 *
 * @see <a href="https://mariadb.com/kb/en/information-schema-statistics-table/">STATISTICS</a>
 * @see <a href="https://mariadb.com/kb/en/extended-keys/">Extended keys</a>
 */
final class MariaDbIndexes implements IndexCatalog {

    private static final String INDEXES = "SELECT s.index_name, s.column_name, s.collation, s.sub_part, s.index_type,"
            + " s.ignored, t.engine FROM information_schema.statistics s JOIN information_schema.tables t"
            + " ON t.table_schema = s.table_schema AND t.table_name = s.table_name"
            + " WHERE s.table_schema = ? AND s.table_name = ? ORDER BY s.index_name, s.seq_in_index";
    private static final String PRIMARY = "PRIMARY";

    @Override
    public List<StoredIndex> indexes(Connection connection, TablePlace table, Quoting quoting) throws SQLException {
        Set<String> engines = new HashSet<>();
        List<StoredIndex> indexes = IndexRows.of(
                        connection, INDEXES, Arrays.asList(table.catalog(), table.name()), (rows, row) -> {
                            add(rows, row, quoting);
                            engines.add(row.getString("engine"));
                        })
                .toIndexes();
        return engines.contains("InnoDB") ? extended(indexes) : indexes;
    }

    private static void add(IndexRows rows, ResultSet row, Quoting quoting) throws SQLException {
        String index = row.getString("index_name");
        if (!"BTREE".equals(row.getString("index_type"))) {
            rows.fault(index, "is of a kind that keeps no order");
        } else if ("YES".equals(row.getString("ignored"))) {
            rows.fault(index, "is ignored");
        }
        String column = quoting.quoted(row.getString("column_name"));
        String length = row.getString("sub_part");
        boolean descends = "D".equals(row.getString("collation"));
        rows.add(
                index,
                new IndexPart(
                        column,
                        length == null ? column : column + "(" + length + ")",
                        descends ? Direction.DESC : Direction.ASC,
                        descends ? NullPlacement.LAST : NullPlacement.FIRST));
    }

    private static List<StoredIndex> extended(List<StoredIndex> indexes) {
        Optional<StoredIndex> primary =
                indexes.stream().filter(index -> index.name().equals(PRIMARY)).findFirst();
        return primary.isEmpty()
                ? indexes
                : indexes.stream()
                        .map(index -> index.followedBy(primary.get().parts()))
                        .toList();
    }
}

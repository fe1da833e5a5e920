package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * The indexes of H2 2.x. The catalogue says nothing about NULL for the primary key, which has none.
 *
 * @see <a href="https://h2database.com/html/systemtables.html">INFORMATION_SCHEMA.INDEX_COLUMNS</a>
 */
final class H2Indexes implements IndexCatalog {

    private static final String INDEXES = "SELECT i.index_name, i.index_type_name, c.column_name,"
            + " c.ordering_specification, c.null_ordering FROM information_schema.indexes i"
            + " JOIN information_schema.index_columns c"
            + " ON c.index_schema = i.index_schema AND c.index_name = i.index_name"
            + " WHERE i.table_schema = ? AND i.table_name = ? ORDER BY i.index_name, c.ordinal_position";

    @Override
    public List<StoredIndex> indexes(Connection connection, TablePlace table, Quoting quoting) throws SQLException {
        return IndexRows.of(
                        connection,
                        INDEXES,
                        Arrays.asList(table.schema(), table.name()),
                        (rows, row) -> add(rows, row, quoting))
                .toIndexes();
    }

    private static void add(IndexRows rows, ResultSet row, Quoting quoting) throws SQLException {
        String index = row.getString("index_name");
        String kind = row.getString("index_type_name");
        if (kind.contains("HASH") || kind.contains("SPATIAL")) {
            rows.fault(index, "is of a kind that keeps no order");
        }
        String column = quoting.quoted(row.getString("column_name"));
        Direction direction = Direction.valueOf(row.getString("ordering_specification"));
        String nulls = row.getString("null_ordering");
        rows.add(
                index,
                new IndexPart(
                        column,
                        column,
                        direction,
                        nulls == null
                                ? IndexRules.H2.nullDefault().placement(direction)
                                : NullPlacement.valueOf(nulls)));
    }
}

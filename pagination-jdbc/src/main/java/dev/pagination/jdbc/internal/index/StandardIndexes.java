package dev.pagination.jdbc.internal.index;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.plan.NullDefault;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The indexes as {@link DatabaseMetaData#getIndexInfo} has them, for a database without a reader of its own.
 *
 * @param nullDefault where the database has NULL
 */
record StandardIndexes(NullDefault nullDefault) implements IndexCatalog {

    @Override
    public List<StoredIndex> indexes(Connection connection, TablePlace table, Quoting quoting) throws SQLException {
        IndexRows rows = new IndexRows();
        try (ResultSet row =
                connection.getMetaData().getIndexInfo(table.catalog(), table.schema(), table.name(), false, true)) {
            while (row.next()) {
                if (row.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
                    add(rows, row, quoting);
                }
            }
        }
        return rows.toIndexes();
    }

    private void add(IndexRows rows, ResultSet row, Quoting quoting) throws SQLException {
        String index = row.getString("INDEX_NAME");
        if (row.getShort("TYPE") == DatabaseMetaData.tableIndexHashed) {
            rows.fault(index, "is of a kind that keeps no order");
        } else if (row.getString("FILTER_CONDITION") != null) {
            rows.fault(index, "is partial, and can serve only where the filter implies its condition");
        }
        String column = row.getString("COLUMN_NAME");
        Direction direction = "D".equals(row.getString("ASC_OR_DESC")) ? Direction.DESC : Direction.ASC;
        NullPlacement nulls = nullDefault.placement(direction);
        rows.add(
                index,
                column == null
                        ? IndexPart.expression(direction, nulls)
                        : new IndexPart(quoting.quoted(column), quoting.quoted(column), direction, nulls));
    }
}

package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.TableLocator.Place;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue as a driver shows it, for drivers that are to be believed.
 *
 * @param locator finds the table
 */
record MetadataCatalog(TableLocator locator) implements TableCatalog {

    @Override
    public Facts read(Connection connection, String table, List<Column> described) throws SQLException {
        Optional<Place> place = locate(connection, table);
        if (place.isEmpty()) {
            return new Facts(described, List.of());
        }
        DatabaseMetaData metadata = connection.getMetaData();
        List<Column> columns = isView(metadata, place.get())
                ? described.stream().map(Column::ofUnknownPresence).toList()
                : described;
        return new Facts(columns, new UniqueKeyReader(metadata, place.get(), columns).read());
    }

    @Override
    public Optional<Place> locate(Connection connection, String table) throws SQLException {
        return locator.locate(connection, table);
    }

    /** A view says of every column that it may be NULL. */
    private static boolean isView(DatabaseMetaData metadata, Place place) throws SQLException {
        boolean view = false;
        try (ResultSet row = metadata.getTables(place.catalog(), place.schema(), place.table(), null)) {
            while (row.next()) {
                // The names given are patterns, and _ fits every character.
                view |= row.getString("TABLE_TYPE").contains("VIEW")
                        && place.table().equals(row.getString("TABLE_NAME"));
            }
        }
        return view;
    }
}

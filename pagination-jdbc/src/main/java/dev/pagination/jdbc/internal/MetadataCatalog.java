package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.TableLocator.Place;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
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
            return new Facts(place, described, List.of());
        }
        DatabaseMetaData metadata = connection.getMetaData();
        // A view says of every column that it may be NULL.
        List<Column> columns = TableKind.of(metadata, place.get()) == TableKind.TABLE
                ? described
                : described.stream().map(Column::ofUnknownPresence).toList();
        return new Facts(place, columns, new UniqueKeyReader(metadata, place.get(), columns).read());
    }

    @Override
    public Optional<Place> locate(Connection connection, String table) throws SQLException {
        return locator.locate(connection, table);
    }
}

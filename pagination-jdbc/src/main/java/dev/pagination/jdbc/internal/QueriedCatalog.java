package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.jdbc.internal.TableLocator.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as statements of the database's own tell it, for drivers that are not to be believed. The parameters of
 * each statement are a table's catalog, schema and name, of which the first two may be NULL.
 *
 * @param locate a SELECT of all three as the catalogue has them, given as SQL text names them; no row if it is a view
 * @param neverNull a SELECT of the names of the columns that are never NULL
 * @param keys reads the unique keys
 */
record QueriedCatalog(String locate, String neverNull, KeyReader keys) implements TableCatalog {

    /** Reads the unique keys of a table. */
    interface KeyReader {
        /**
         * The keys, the primary key first, each as the names of its columns.
         *
         * @param neverNull the names of the columns that are never NULL; a key that has others proves nothing
         */
        List<List<String>> read(Known table, Set<String> neverNull) throws SQLException;
    }

    /** Takes a row of a result. */
    interface RowUser {
        void use(ResultSet row) throws SQLException;
    }

    /** A table, and a connection to its database. */
    record Known(Connection connection, Place place) {

        /** Runs a statement about the table, and has each row used. */
        void query(String sql, RowUser user) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, place.catalog(), place.schema(), place.table());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        user.use(row);
                    }
                }
            }
        }
    }

    @Override
    public Facts read(Connection connection, String table, List<Column> described) throws SQLException {
        Optional<Place> place = locate(connection, table);
        if (place.isEmpty()) {
            return Facts.ofNoTable(described);
        }
        Known known = new Known(connection, place.get());
        Set<String> names = new HashSet<>();
        known.query(neverNull, row -> names.add(row.getString(1)));
        List<Column> columns = described.stream()
                .map(column -> column.of(names.contains(column.name()) ? Presence.NEVER_NULL : Presence.MAY_BE_NULL))
                .toList();
        return new Facts(place, columns, keys.read(known, names));
    }

    @Override
    public Optional<Place> locate(Connection connection, String table) throws SQLException {
        Optional<TableName> name = TableName.parse(table);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(locate)) {
            bind(
                    statement,
                    name.get().catalog(),
                    name.get().qualifier(),
                    name.get().table());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(row.getString(1), row.getString(2), row.getString(3), Set.of()))
                        : Optional.empty();
            }
        }
    }

    private static void bind(
            PreparedStatement statement, @Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        statement.setString(1, catalog);
        statement.setString(2, schema);
        statement.setString(3, table);
    }
}

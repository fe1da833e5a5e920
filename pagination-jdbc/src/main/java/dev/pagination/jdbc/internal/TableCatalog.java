package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.TableLocator.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads what a database knows about a table besides its rows; once, at start-up. */
public interface TableCatalog {

    /**
     * What is known about a table.
     *
     * @param place where it was found; empty for a text that names no single table
     * @param columns all its columns, in the order of {@code SELECT *}
     * @param uniqueKeys the names of columns that are unique together and never NULL; the primary key first
     */
    record Facts(Optional<Place> place, List<Column> columns, List<List<String>> uniqueKeys) {

        /** Copies the lists. */
        public Facts {
            columns = List.copyOf(columns);
            uniqueKeys = List.copyOf(uniqueKeys);
        }

        /** What is known of a view, or of a text that names no single table: nothing but names and types. */
        static Facts ofNoTable(List<Column> columns) {
            return new Facts(
                    Optional.empty(),
                    columns.stream().map(Column::ofUnknownPresence).toList(),
                    List.of());
        }
    }

    /**
     * The facts about a table.
     *
     * @param table as SQL names it
     * @param described its columns as the metadata of a result describes them
     */
    Facts read(Connection connection, String table, List<Column> described) throws SQLException;

    /** The place of a table, see {@link TableLocator#locate}. */
    Optional<Place> locate(Connection connection, String table) throws SQLException;
}

package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.index.TablePlace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where in the catalogue a table is that SQL text names. */
public interface TableLocator {

    /**
     * A table's place in the catalogue, in the case in which the catalogue has it.
     *
     * @param catalog {@code null} where the database has none
     * @param schema {@code null} where the database has none
     * @param table the name
     * @param brokenIndexes the names of its unique indexes that the database does not enforce
     */
    record Place(@Nullable String catalog, @Nullable String schema, String table, Set<String> brokenIndexes) {

        /** The place of the table that SQL names so. */
        TablePlace named(String sql) {
            return new TablePlace(sql, catalog, schema, table);
        }
    }

    /** The place of a table, as the database resolves the text; empty if its indexes say nothing about its rows. */
    Optional<Place> locate(Connection connection, String table) throws SQLException;

    /**
     * Asks the driver which table the columns of a result come from. Derby names the table under a view, by its alias
     * there: what does not have the name that was asked for is not the table.
     */
    static Optional<Place> byResultSet(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + table + " WHERE 1 = 0");
                ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            String name = columns.getTableName(1);
            return name.isEmpty() || !isLastPart(table.strip(), name)
                    ? Optional.empty()
                    : Optional.of(new Place(
                            blankAsNull(columns.getCatalogName(1)),
                            blankAsNull(columns.getSchemaName(1)),
                            name,
                            Set.of()));
        }
    }

    /** Whether SQL text, quoted or not, ends with a name. */
    private static boolean isLastPart(String sql, String name) {
        char last = sql.charAt(sql.length() - 1);
        if (last == '"' || last == '`') {
            String quote = String.valueOf(last);
            return sql.endsWith(quote + name.replace(quote, quote + quote) + quote);
        }
        return sql.substring(sql.lastIndexOf('.') + 1).strip().equalsIgnoreCase(name);
    }

    private static @Nullable String blankAsNull(@Nullable String name) {
        return name == null || name.isBlank() ? null : name;
    }
}

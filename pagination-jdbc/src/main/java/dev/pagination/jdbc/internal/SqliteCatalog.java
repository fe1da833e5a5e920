package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.Column.Presence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What SQLite tells about a table by its pragmas, because Xerial's driver (3.54) names the table under a view, and does
 * not tell a partial index, an index on expressions or a plain one from a unique index. For SQLite 3.37 and later, which
 * have {@code pragma_table_list}.
 *
 * @param schema where the table was found: {@code main}, {@code temp} or the name of an attached database
 * @param table its name
 */
record SqliteCatalog(Connection connection, String schema, String table) {

    /** SQLite looks for an unqualified name among temporary tables first, then in the main database. */
    private static final String LOCATE = "SELECT l.schema, l.name FROM pragma_table_list l"
            + " JOIN pragma_database_list d ON d.name = l.schema"
            + " WHERE l.name = ? COLLATE NOCASE AND l.schema = COALESCE(?, l.schema) COLLATE NOCASE"
            + " AND l.type = 'table' ORDER BY d.seq <> 1, d.seq LIMIT 1";

    /** A primary key without an index is the rowid; any other may be NULL unless it is declared NOT NULL, too. */
    private static final String IS_ROWID =
            "pk > 0 AND NOT EXISTS (SELECT 1 FROM pragma_index_list(?1, ?2) WHERE origin = 'pk')";

    private static final String ROWID = "SELECT name FROM pragma_table_xinfo(?1, ?2) WHERE " + IS_ROWID;
    private static final String NEVER_NULL =
            "SELECT name FROM pragma_table_xinfo(?1, ?2) WHERE \"notnull\" <> 0 OR " + IS_ROWID;

    /** The primary key first, the others as they were created; an index column without a name is an expression. */
    private static final String UNIQUE = "SELECT c.name, i.name FROM pragma_index_list(?1, ?2) i"
            + " JOIN pragma_index_xinfo(i.name, ?2) c WHERE i.\"unique\" AND NOT i.partial AND c.key"
            + " ORDER BY i.origin <> 'pk', i.seq DESC, c.seqno";

    static TableCatalog.Facts read(Connection connection, String table, List<Column> described) throws SQLException {
        Optional<SqliteCatalog> found = find(connection, table);
        return found.isEmpty()
                ? TableCatalog.Facts.ofNoTable(described)
                : found.get().facts(described);
    }

    private static Optional<SqliteCatalog> find(Connection connection, String text) throws SQLException {
        Optional<TableName> name = TableName.parse(text);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(LOCATE)) {
            statement.setString(1, name.get().table());
            statement.setString(2, name.get().qualifier());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new SqliteCatalog(connection, row.getString(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private TableCatalog.Facts facts(List<Column> described) throws SQLException {
        Set<String> neverNull = new HashSet<>();
        query(NEVER_NULL, row -> neverNull.add(row.getString(1)));
        List<Column> columns = described.stream()
                .map(column ->
                        column.of(neverNull.contains(column.name()) ? Presence.NEVER_NULL : Presence.MAY_BE_NULL))
                .toList();
        List<List<String>> keys = new ArrayList<>();
        query(ROWID, row -> keys.add(List.of(row.getString(1))));
        for (Map.Entry<String, List<String>> index : uniqueIndexes().entrySet()) {
            if (neverNull.containsAll(index.getValue()) && comparesLikeItsColumns(index.getKey(), index.getValue())) {
                keys.add(index.getValue());
            }
        }
        return new TableCatalog.Facts(columns, keys);
    }

    private Map<String, List<String>> uniqueIndexes() throws SQLException {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        query(UNIQUE, row -> {
            String column = row.getString(1);
            indexes.computeIfAbsent(row.getString(2), name -> new ArrayList<>()).add(column == null ? "" : column);
        });
        return indexes;
    }

    /**
     * Whether what is unique for the index is unique for ORDER BY: an index may compare texts by another collation than
     * its column, and serves a comparison of the column only if it does not.
     */
    private boolean comparesLikeItsColumns(String index, List<String> names) throws SQLException {
        String conditions = names.stream().map(name -> quoted(name) + " = 1").collect(Collectors.joining(" AND "));
        String found = names.stream().map(name -> name + "=?").collect(Collectors.joining(" AND ", "(", ")"));
        String sql = "EXPLAIN QUERY PLAN SELECT 1 FROM " + quoted(schema) + "." + quoted(table) + " INDEXED BY "
                + quoted(index) + " WHERE " + conditions;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet plan = statement.executeQuery()) {
            return plan.next() && plan.getString("detail").endsWith(found);
        }
    }

    private interface RowUser {
        void use(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowUser user) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            statement.setString(2, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    user.use(row);
                }
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

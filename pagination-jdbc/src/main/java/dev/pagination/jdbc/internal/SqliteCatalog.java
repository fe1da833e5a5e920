package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.QueriedCatalog.Known;
import dev.pagination.jdbc.internal.TableLocator.Place;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What SQLite tells about a table by its pragmas, because Xerial's driver (3.54) names the table under a view, and does
 * not tell a partial index, an index on expressions or a plain one from a unique index. For SQLite 3.37 and later, which
 * have {@code pragma_table_list}.
 */
final class SqliteCatalog {

    /**
     * The schema is {@code main}, {@code temp} or the name of an attached database. SQLite looks for an unqualified name
     * among temporary tables first, then in the main database.
     */
    private static final String LOCATE = "SELECT NULL, l.schema, l.name FROM pragma_table_list l"
            + " JOIN pragma_database_list d ON d.name = l.schema"
            + " WHERE l.name = ?3 COLLATE NOCASE AND l.schema = COALESCE(?2, l.schema) COLLATE NOCASE"
            + " AND l.type = 'table' ORDER BY d.seq <> 1, d.seq LIMIT 1";

    /** A primary key without an index is the rowid; any other may be NULL unless it is declared NOT NULL, too. */
    private static final String IS_ROWID =
            "pk > 0 AND NOT EXISTS (SELECT 1 FROM pragma_index_list(?3, ?2) WHERE origin = 'pk')";

    private static final String ROWID = "SELECT name FROM pragma_table_xinfo(?3, ?2) WHERE " + IS_ROWID;
    private static final String NEVER_NULL =
            "SELECT name FROM pragma_table_xinfo(?3, ?2) WHERE \"notnull\" <> 0 OR " + IS_ROWID;

    /** The primary key first, the others as they were created; an index column without a name is an expression. */
    private static final String UNIQUE = "SELECT c.name, i.name FROM pragma_index_list(?3, ?2) i"
            + " JOIN pragma_index_xinfo(i.name, ?2) c WHERE i.\"unique\" AND NOT i.partial AND c.key"
            + " ORDER BY i.origin <> 'pk', i.seq DESC, c.seqno";

    static final TableCatalog CATALOG = new QueriedCatalog(LOCATE, NEVER_NULL, SqliteCatalog::uniqueKeys);

    private SqliteCatalog() {}

    private static List<List<String>> uniqueKeys(Known table, Set<String> neverNull) throws SQLException {
        List<List<String>> keys = new ArrayList<>();
        table.query(ROWID, row -> keys.add(List.of(row.getString(1))));
        for (Map.Entry<String, List<String>> index : uniqueIndexes(table).entrySet()) {
            List<String> names = index.getValue();
            if (neverNull.containsAll(names) && comparesLikeItsColumns(table, index.getKey(), names)) {
                keys.add(names);
            }
        }
        return keys;
    }

    private static Map<String, List<String>> uniqueIndexes(Known table) throws SQLException {
        Map<String, List<String>> indexes = new LinkedHashMap<>();
        table.query(UNIQUE, row -> {
            String column = row.getString(1);
            indexes.computeIfAbsent(row.getString(2), name -> new ArrayList<>()).add(column == null ? "" : column);
        });
        return indexes;
    }

    /**
     * Whether what is unique for the index is unique for ORDER BY: an index may compare texts by another collation than
     * its column, and serves a comparison of the column only if it does not.
     */
    private static boolean comparesLikeItsColumns(Known table, String index, List<String> names) throws SQLException {
        Place place = table.place();
        String conditions = names.stream().map(name -> quoted(name) + " = 1").collect(Collectors.joining(" AND "));
        String found = names.stream().map(name -> name + "=?").collect(Collectors.joining(" AND ", "(", ")"));
        String sql = "EXPLAIN QUERY PLAN SELECT 1 FROM " + quoted(Objects.requireNonNull(place.schema())) + "."
                + quoted(place.table()) + " INDEXED BY " + quoted(index) + " WHERE " + conditions;
        try (PreparedStatement statement = table.connection().prepareStatement(sql);
                ResultSet plan = statement.executeQuery()) {
            return plan.next() && plan.getString("detail").endsWith(found);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

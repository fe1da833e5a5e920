package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.QueriedCatalog.Known;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What DuckDB tells about a table by its catalogue functions, because its driver (2.0) calls every column nullable, and
 * names neither the table of a column nor the columns of an index.
 */
final class DuckDbCatalog {

    /** Names are compared without regard to case, also those in quotes; a temporary table or view hides others. */
    private static final String LOCATE = "SELECT table_catalog, table_schema, table_name FROM"
            + " (SELECT * FROM information_schema.tables WHERE lower(table_name) = lower(CAST($3 AS VARCHAR))"
            + " AND CASE WHEN $1 IS NOT NULL"
            + " THEN lower(table_catalog) = lower(CAST($1 AS VARCHAR)) AND lower(table_schema) = lower(CAST($2 AS VARCHAR))"
            + " WHEN $2 IS NOT NULL"
            + " THEN table_catalog IN (current_database(), 'temp') AND lower(table_schema) = lower(CAST($2 AS VARCHAR))"
            + " OR lower(table_catalog) = lower(CAST($2 AS VARCHAR)) AND table_schema = 'main'"
            + " ELSE table_catalog = 'temp' OR table_catalog = current_database() AND table_schema = current_schema() END"
            + " ORDER BY table_catalog <> 'temp' LIMIT 1) WHERE table_type <> 'VIEW'";

    private static final String OF_TABLE = " WHERE database_name = ? AND schema_name = ? AND table_name = ?";
    private static final String NEVER_NULL =
            "SELECT column_name FROM duckdb_columns()" + OF_TABLE + " AND NOT is_nullable";

    /** The primary key, then other constraints, then unique indexes; each with its columns or expressions in order. */
    private static final String UNIQUE = "SELECT columns FROM (SELECT constraint_type <> 'PRIMARY KEY' AS place,"
            + " constraint_index AS number, constraint_column_names AS columns, database_name, schema_name, table_name"
            + " FROM duckdb_constraints() WHERE constraint_type IN ('PRIMARY KEY', 'UNIQUE') UNION ALL"
            + " SELECT 2, index_oid, CAST(expressions AS VARCHAR[]), database_name, schema_name, table_name"
            + " FROM duckdb_indexes() WHERE is_unique)" + OF_TABLE + " ORDER BY place, number";

    /** A key is unique by its texts' bytes, an order by their collation, which only the table's definition names. */
    private static final String COLLATED = "SELECT column_name FROM duckdb_columns()" + OF_TABLE
            + " AND data_type = 'VARCHAR' AND (current_setting('default_collation') <> '' OR EXISTS (SELECT 1"
            + " FROM duckdb_tables() t WHERE t.table_oid = duckdb_columns.table_oid AND t.sql ILIKE '%collate%'))";

    static final TableCatalog CATALOG = new QueriedCatalog(LOCATE, NEVER_NULL, DuckDbCatalog::uniqueKeys);

    private DuckDbCatalog() {}

    private static List<List<String>> uniqueKeys(Known table, Set<String> neverNull) throws SQLException {
        Map<String, String> usable = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : neverNull) {
            usable.put(name, name);
            usable.put('"' + name.replace("\"", "\"\"") + '"', name);
        }
        table.query(COLLATED, row -> usable.values().removeAll(List.of(row.getString(1))));
        List<List<String>> keys = new ArrayList<>();
        table.query(UNIQUE, row -> {
            List<String> parts = Arrays.stream((Object[]) row.getArray(1).getArray())
                    .map(Object::toString)
                    .toList();
            if (parts.stream().allMatch(usable::containsKey)) {
                keys.add(parts.stream().map(usable::get).toList());
            }
        });
        return keys;
    }
}

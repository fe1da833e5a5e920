package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.sql.SqlFragment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Oracle's result metadata does not say: how the session sorts and compares text. */
final class OracleCatalog {

    private static final String SESSION =
            "SELECT parameter, value FROM nls_session_parameters WHERE parameter IN ('NLS_SORT', 'NLS_COMP')";

    private static final Set<String> TEXTS = Set.of("CHAR", "VARCHAR2", "NCHAR", "NVARCHAR2");

    private OracleCatalog() {}

    /**
     * ORDER BY sorts by NLS_SORT, which the driver takes from the JVM's language; a comparison is binary unless NLS_COMP
     * says otherwise. Where the two differ, rows would be lost. Globalization Support Guide 19c, 5.3 "Performing
     * Linguistic Comparisons".
     */
    static List<KeyColumn> inspect(StatementRunner runner, SqlFragment from, List<KeyColumn> columns)
            throws SQLException {
        List<KeyColumn> inspected = new ArrayList<>();
        Map<String, String> session = Map.of();
        for (KeyColumn column : columns) {
            String type = column.column().typeName();
            if (!TEXTS.contains(type)) {
                inspected.add(column);
                continue;
            }
            session = session.isEmpty() ? session(runner) : session;
            String sort = session.getOrDefault("NLS_SORT", "unknown");
            boolean agree = sort.equals("BINARY") || "LINGUISTIC".equals(session.get("NLS_COMP"));
            inspected.add(agree ? column : column.typed(type + " sorted by NLS_SORT " + sort));
        }
        return inspected;
    }

    private static Map<String, String> session(StatementRunner runner) throws SQLException {
        return runner.query(SqlFragment.of(SESSION), row -> {
            Map<String, String> parameters = new HashMap<>();
            while (row.next()) {
                parameters.put(row.getString(1), row.getString(2));
            }
            return parameters;
        });
    }
}

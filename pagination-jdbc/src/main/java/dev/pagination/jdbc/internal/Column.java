package dev.pagination.jdbc.internal;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A result column as the database describes it.
 *
 * @param name its label, in the database's own case
 * @param jdbcType one of {@link java.sql.Types}
 * @param typeName the database's name of the type
 * @param presence whether it may be NULL
 */
public record Column(String name, int jdbcType, String typeName, Presence presence) {

    /** The columns of a result. */
    public static List<Column> all(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            Presence presence = switch (data.isNullable(i)) {
                case ResultSetMetaData.columnNoNulls -> Presence.NEVER_NULL;
                case ResultSetMetaData.columnNullable -> Presence.MAY_BE_NULL;
                default -> Presence.UNKNOWN;
            };
            columns.add(new Column(data.getColumnLabel(i), data.getColumnType(i), data.getColumnTypeName(i), presence));
        }
        return columns;
    }

    /** The same column, of which the database does not say whether it may be NULL. */
    public Column ofUnknownPresence() {
        return of(Presence.UNKNOWN);
    }

    /** The same column with another presence. */
    public Column of(Presence other) {
        return new Column(name, jdbcType, typeName, other);
    }

    /** Whether a column may be NULL. */
    public enum Presence {
        /** Declared NOT NULL. */
        NEVER_NULL,
        /** Declared without NOT NULL. */
        MAY_BE_NULL,
        /** The database does not say, as for an expression or a view. */
        UNKNOWN
    }
}

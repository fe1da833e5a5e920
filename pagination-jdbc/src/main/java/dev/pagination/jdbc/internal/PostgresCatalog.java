package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.TableLocator.Place;
import dev.pagination.sql.DatabaseNames;
import dev.pagination.sql.SqlDialect;
import dev.pagination.sql.SqlFragment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL tells about its tables and plans. */
final class PostgresCatalog {

    /**
     * Resolves the text along the search path, as any other statement would. A table from which others inherit shows
     * their rows too, and its unique keys do not reach them; a partitioned table's do.
     */
    private static final String LOCATE = "SELECT n.nspname, c.relname, ARRAY(SELECT CAST(b.relname AS text)"
            + " FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class b ON b.oid = x.indexrelid"
            + " WHERE x.indrelid = c.oid AND NOT x.indisvalid)"
            + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.oid = to_regclass(?) AND (c.relkind = 'p'"
            + " OR NOT EXISTS (SELECT 1 FROM pg_catalog.pg_inherits i WHERE i.inhparent = c.oid))";

    /** As ShardingSphere 5.5 says it. */
    private static final String NOT_UNDERSTOOD = "42000";

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    private PostgresCatalog() {}

    /** The SQL of the database that answers: others speak PostgreSQL's protocol and call themselves so to its driver. */
    static SqlDialect sqlOf(Connection connection) throws SQLException {
        Connection own = connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        try (PreparedStatement statement = connection.prepareStatement("SELECT version()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return DatabaseNames.ofPostgres(own.getClass(), row.getString(1));
        }
    }

    /**
     * A middleware that distributes tables answers as PostgreSQL but does not understand its catalogue; then nothing is
     * known of the table's keys. In a transaction the failure would have ended it.
     */
    static Optional<Place> locate(Connection connection, String table) throws SQLException {
        try {
            return located(connection, table);
        } catch (SQLException failure) {
            if (connection.getAutoCommit() && NOT_UNDERSTOOD.equals(failure.getSQLState())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static Optional<Place> located(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCATE)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Set<String> broken = Set.of((String[]) row.getArray(3).getArray());
                return Optional.of(new Place(null, row.getString(1), row.getString(2), broken));
            }
        }
    }

    /** The rows of the plan's top node, which EXPLAIN prints first. */
    static OptionalLong plannedRows(StatementRunner runner, SqlFragment statement) throws SQLException {
        SqlFragment explain = new SqlFragment("EXPLAIN " + statement.text(), statement.binds());
        return runner.query(explain, row -> {
            row.next();
            Matcher rows = ROWS.matcher(row.getString(1));
            return rows.find() ? OptionalLong.of(Long.parseLong(rows.group(1))) : OptionalLong.empty();
        });
    }
}

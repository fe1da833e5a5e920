package dev.pagination.jdbc.internal;

import dev.pagination.jdbc.internal.TableLocator.Place;
import dev.pagination.sql.SqlFragment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL tells about its tables and plans. */
final class PostgresCatalog {

    /** Resolves the text along the search path, as any other statement would. */
    private static final String LOCATE = "SELECT n.nspname, c.relname FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass(?)";

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    private PostgresCatalog() {}

    static Optional<Place> locate(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCATE)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Place(null, row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** The rows of the plan's top node, which EXPLAIN prints first. */
    static OptionalLong plannedRows(StatementRunner runner, SqlFragment statement) throws SQLException {
        SqlFragment explain = new SqlFragment("EXPLAIN " + statement.text(), statement.binds());
        return runner.query(explain, row -> {
            Matcher rows = ROWS.matcher(row.next() ? row.getString(1) : "");
            return rows.find() ? OptionalLong.of(Long.parseLong(rows.group(1))) : OptionalLong.empty();
        });
    }
}

package dev.pagination.jdbc.internal;

import dev.pagination.sql.DatabaseNames;
import dev.pagination.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The types of texts in a table of boundaries.
 *
 * @param name of names, which are ASCII and tell letters of different case apart
 * @param token of tokens, up to 65,536 characters where the database has such a type
 */
public record BoundaryTypes(String name, String token) {

    private static final BoundaryTypes STANDARD = withToken("varchar(4000)");
    private static final BoundaryTypes MARIADB = new BoundaryTypes(
            "varchar(200) CHARACTER SET ascii COLLATE ascii_bin", "mediumtext CHARACTER SET ascii COLLATE ascii_bin");
    private static final Map<SqlDialect, BoundaryTypes> KNOWN = Map.of(
            SqlDialect.POSTGRESQL, withToken("text"),
            SqlDialect.MARIADB, MARIADB,
            SqlDialect.MYSQL, MARIADB,
            SqlDialect.H2, withToken("varchar(65536)"),
            SqlDialect.HSQLDB, withToken("varchar(65536)"),
            SqlDialect.DERBY, withToken("clob(65536)"),
            SqlDialect.SQLITE, withToken("text"),
            SqlDialect.DUCKDB, withToken("varchar"));

    /** Those of a connection's database; standard ones if it is not known. */
    public static BoundaryTypes of(Connection connection) throws SQLException {
        return DatabaseNames.find(connection.getMetaData().getDatabaseProductName())
                .map(found -> KNOWN.getOrDefault(found, STANDARD))
                .orElse(STANDARD);
    }

    private static BoundaryTypes withToken(String token) {
        return new BoundaryTypes("varchar(200)", token);
    }

    /** The statement that creates a table. */
    public String ddl(String table) {
        return "CREATE TABLE " + table + " (name " + name
                + " NOT NULL, edition varchar(36) NOT NULL, place integer NOT NULL,"
                + " every_rows integer NOT NULL, row_count bigint NOT NULL, taken_at varchar(40) NOT NULL, token "
                + token
                + ", PRIMARY KEY (name, edition, place))";
    }
}

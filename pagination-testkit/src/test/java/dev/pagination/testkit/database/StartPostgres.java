package dev.pagination.testkit.database;

import java.sql.SQLException;

/** Run in a JVM of its own: prints where the data of its PostgreSQL lies, or why there is none. */
final class StartPostgres {

    private StartPostgres() {}

    public static void main(String[] arguments) throws SQLException {
        try {
            TestDatabases.postgres();
            System.out.println(
                    "started " + PostgresWaysTest.ask(PostgresServers.shared().url(), "SHOW data_directory"));
        } catch (IllegalStateException none) {
            System.out.println(none.getMessage());
        }
    }
}

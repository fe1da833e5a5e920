package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcPostgresSelectTest extends JdbcSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JdbcPostgresSelectTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcPostgresOrderTest extends JdbcOrderContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JdbcPostgresOrderTest() {
        super(DATABASE, false);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

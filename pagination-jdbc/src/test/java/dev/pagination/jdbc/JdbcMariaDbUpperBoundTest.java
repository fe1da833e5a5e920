package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcMariaDbUpperBoundTest extends JdbcUpperBoundContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    JdbcMariaDbUpperBoundTest() {
        super(DATABASE, "datetime(6)");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcDerbySelectTest extends JdbcSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JdbcDerbySelectTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcDerbyTotalTest extends JdbcTotalContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JdbcDerbyTotalTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

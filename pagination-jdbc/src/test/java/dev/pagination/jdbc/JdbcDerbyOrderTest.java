package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcDerbyOrderTest extends JdbcOrderContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JdbcDerbyOrderTest() {
        super(DATABASE, true);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

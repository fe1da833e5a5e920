package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcMariaDbBudgetTest extends JdbcBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    JdbcMariaDbBudgetTest() {
        super(DATABASE, "SLEEP(0.01) = 0");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

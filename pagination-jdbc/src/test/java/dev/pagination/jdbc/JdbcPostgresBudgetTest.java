package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcPostgresBudgetTest extends JdbcBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JdbcPostgresBudgetTest() {
        super(DATABASE, "pg_sleep(0.01) IS NOT NULL");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

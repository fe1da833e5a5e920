package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcHsqldbBudgetTest extends JdbcBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbBudgetTest() {
        super(DATABASE, "CHAR_LENGTH(REPEAT('x', 5000000 + CAST(id AS INTEGER))) > 0");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

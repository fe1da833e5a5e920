package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcH2BudgetTest extends JdbcBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2BudgetTest() {
        super(DATABASE, "SLEEP(10) IS NULL");
    }

    @BeforeAll
    void createSlowFunction() {
        new Sql(DATABASE.dataSource()).run("CREATE ALIAS SLEEP FOR 'java.lang.Thread.sleep(long)'");
    }

    /** H2 would keep it for the connection, so statements are cancelled instead. */
    @Override
    int timeOutAfter(int seconds) {
        return 0;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

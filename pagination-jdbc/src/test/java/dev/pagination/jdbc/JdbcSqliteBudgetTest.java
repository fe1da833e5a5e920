package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcSqliteBudgetTest extends JdbcBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JdbcSqliteBudgetTest() {
        super(
                DATABASE,
                "(WITH RECURSIVE i(n) AS (SELECT thing.id UNION ALL SELECT n + 1 FROM i LIMIT 40000)"
                        + " SELECT COUNT(*) FROM i) > 0");
    }

    @Override
    int fetchSizeAfter(int rows) {
        return 0;
    }

    /** To its driver it is how long to wait for a lock, on all statements of the connection. */
    @Override
    int timeOutAfter(int seconds) {
        return 0;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

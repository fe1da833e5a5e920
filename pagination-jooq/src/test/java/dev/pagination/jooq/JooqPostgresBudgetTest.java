package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqPostgresBudgetTest extends JooqBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JooqPostgresBudgetTest() {
        super(DATABASE, SQLDialect.POSTGRES, "pg_sleep(0.01) IS NOT NULL");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

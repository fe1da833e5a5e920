package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JooqH2BudgetTest extends JooqBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JooqH2BudgetTest() {
        super(DATABASE, SQLDialect.H2, "SLEEP(10) IS NULL");
    }

    @BeforeAll
    void createSlowFunction() {
        DSL.using(DATABASE.dataSource(), SQLDialect.H2)
                .execute("CREATE ALIAS SLEEP FOR 'java.lang.Thread.sleep(long)'");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

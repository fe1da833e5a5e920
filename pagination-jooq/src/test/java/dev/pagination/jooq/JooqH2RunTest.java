package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqH2RunTest extends JooqRunContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JooqH2RunTest() {
        super(DATABASE, SQLDialect.H2);
    }

    /** H2 runs a subquery of the select list once per row. */
    @Override
    int statementsOfAPage() {
        return 2;
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

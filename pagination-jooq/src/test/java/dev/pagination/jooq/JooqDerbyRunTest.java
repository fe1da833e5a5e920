package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqDerbyRunTest extends JooqRunContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JooqDerbyRunTest() {
        super(DATABASE, SQLDialect.DERBY);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

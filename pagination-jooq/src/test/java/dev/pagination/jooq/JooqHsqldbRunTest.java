package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqHsqldbRunTest extends JooqRunContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JooqHsqldbRunTest() {
        super(DATABASE, SQLDialect.HSQLDB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

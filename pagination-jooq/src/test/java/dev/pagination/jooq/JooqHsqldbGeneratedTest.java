package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqHsqldbGeneratedTest extends JooqGeneratedContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JooqHsqldbGeneratedTest() {
        super(DATABASE, SQLDialect.HSQLDB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

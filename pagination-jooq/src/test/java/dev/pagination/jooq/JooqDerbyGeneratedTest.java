package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqDerbyGeneratedTest extends JooqGeneratedContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JooqDerbyGeneratedTest() {
        super(DATABASE, SQLDialect.DERBY);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

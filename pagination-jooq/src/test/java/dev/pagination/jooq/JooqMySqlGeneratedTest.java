package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqMySqlGeneratedTest extends JooqGeneratedContract {

    private static final TestDatabase DATABASE = TestDatabases.mysql();

    JooqMySqlGeneratedTest() {
        super(DATABASE, SQLDialect.MYSQL);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

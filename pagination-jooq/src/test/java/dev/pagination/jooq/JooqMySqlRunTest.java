package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqMySqlRunTest extends JooqRunContract {

    private static final TestDatabase DATABASE = TestDatabases.mysql();

    JooqMySqlRunTest() {
        super(DATABASE, SQLDialect.MYSQL);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqMariaDbRunTest extends JooqRunContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    JooqMariaDbRunTest() {
        super(DATABASE, SQLDialect.MARIADB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

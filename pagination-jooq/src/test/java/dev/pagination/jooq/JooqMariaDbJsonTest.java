package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqMariaDbJsonTest extends JooqJsonContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    JooqMariaDbJsonTest() {
        super(DATABASE, SQLDialect.MARIADB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

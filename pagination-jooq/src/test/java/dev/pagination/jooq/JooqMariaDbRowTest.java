package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqMariaDbRowTest extends JooqRowContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    JooqMariaDbRowTest() {
        super(DATABASE, SQLDialect.MARIADB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqSqliteSelectTest extends JooqSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JooqSqliteSelectTest() {
        super(DATABASE, SQLDialect.SQLITE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

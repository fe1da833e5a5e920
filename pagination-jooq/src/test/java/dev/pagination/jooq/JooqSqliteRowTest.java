package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqSqliteRowTest extends JooqRowContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JooqSqliteRowTest() {
        super(DATABASE, SQLDialect.SQLITE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

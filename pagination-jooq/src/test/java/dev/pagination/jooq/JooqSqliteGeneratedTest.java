package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqSqliteGeneratedTest extends JooqGeneratedContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JooqSqliteGeneratedTest() {
        super(DATABASE, SQLDialect.SQLITE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

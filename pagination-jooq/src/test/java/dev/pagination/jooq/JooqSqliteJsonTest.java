package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqSqliteJsonTest extends JooqJsonContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JooqSqliteJsonTest() {
        super(DATABASE, SQLDialect.SQLITE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

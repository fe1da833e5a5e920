package dev.pagination.jooq;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqMySqlWalkTest extends JooqWalkContract {

    private static final TestDatabase DATABASE = TestDatabases.mysql();

    JooqMySqlWalkTest() {
        super(DATABASE, SQLDialect.MYSQL, SqlDialect.MYSQL);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

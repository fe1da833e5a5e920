package dev.pagination.jooq;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqHsqldbWalkTest extends JooqWalkContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JooqHsqldbWalkTest() {
        super(DATABASE, SQLDialect.HSQLDB, SqlDialect.HSQLDB, 23);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

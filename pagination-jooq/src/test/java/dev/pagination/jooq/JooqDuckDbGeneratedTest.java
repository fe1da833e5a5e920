package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqDuckDbGeneratedTest extends JooqGeneratedContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JooqDuckDbGeneratedTest() {
        super(DATABASE, SQLDialect.DUCKDB);
    }

    /** What jOOQ writes for a timestamp with a precision, DuckDB does not understand. */
    @Override
    void createStall(DSLContext creating) {
        creating.execute("CREATE TABLE stall (id uuid PRIMARY KEY, code varchar(10) NOT NULL UNIQUE,"
                + " opened timestamp NOT NULL, rating decimal(4, 2), size varchar(10) NOT NULL)");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

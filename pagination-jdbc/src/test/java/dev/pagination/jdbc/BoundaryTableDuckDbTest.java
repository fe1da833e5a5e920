package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class BoundaryTableDuckDbTest extends BoundaryTableContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    BoundaryTableDuckDbTest() {
        super(DATABASE, 1);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

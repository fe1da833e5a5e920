package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class BoundaryTableHsqldbTest extends BoundaryTableContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    BoundaryTableHsqldbTest() {
        super(DATABASE, 2);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

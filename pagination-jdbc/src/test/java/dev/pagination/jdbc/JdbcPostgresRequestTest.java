package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabases;

class JdbcPostgresRequestTest extends JdbcRequestContract {

    JdbcPostgresRequestTest() {
        super(TestDatabases.postgres());
    }
}

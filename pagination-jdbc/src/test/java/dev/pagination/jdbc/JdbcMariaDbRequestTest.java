package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabases;

class JdbcMariaDbRequestTest extends JdbcRequestContract {

    JdbcMariaDbRequestTest() {
        super(TestDatabases.mariadb());
    }
}

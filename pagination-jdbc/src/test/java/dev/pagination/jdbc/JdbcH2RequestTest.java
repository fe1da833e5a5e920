package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabases;

class JdbcH2RequestTest extends JdbcRequestContract {

    JdbcH2RequestTest() {
        super(TestDatabases.h2());
    }
}

package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresRowsTest extends JpaRowsContract {

    JpaPostgresRowsTest() {
        super(TestDatabases.postgres());
    }
}

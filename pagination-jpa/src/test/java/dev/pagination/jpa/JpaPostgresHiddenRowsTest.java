package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresHiddenRowsTest extends JpaHiddenRowsContract {

    JpaPostgresHiddenRowsTest() {
        super(TestDatabases.postgres());
    }
}

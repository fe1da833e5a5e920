package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbRowsTest extends JpaRowsContract {

    JpaMariaDbRowsTest() {
        super(TestDatabases.mariadb());
    }
}

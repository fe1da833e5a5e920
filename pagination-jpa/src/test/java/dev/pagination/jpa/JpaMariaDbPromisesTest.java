package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbPromisesTest extends JpaPromisesContract {

    JpaMariaDbPromisesTest() {
        super(TestDatabases.mariadb());
    }
}

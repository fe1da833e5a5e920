package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbTrapsTest extends JpaTrapsContract {

    JpaMariaDbTrapsTest() {
        super(TestDatabases.mariadb());
    }
}

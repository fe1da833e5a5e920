package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbWalkTest extends JpaWalkContract {

    JpaMariaDbWalkTest() {
        super(TestDatabases.mariadb());
    }
}

package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaHsqldbWalkTest extends JpaWalkContract {

    JpaHsqldbWalkTest() {
        super(TestDatabases.hsqldb());
    }
}

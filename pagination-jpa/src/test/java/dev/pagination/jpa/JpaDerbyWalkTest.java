package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaDerbyWalkTest extends JpaWalkContract {

    JpaDerbyWalkTest() {
        super(TestDatabases.derby());
    }
}

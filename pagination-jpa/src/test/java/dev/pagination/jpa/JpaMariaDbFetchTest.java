package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbFetchTest extends JpaFetchContract {

    JpaMariaDbFetchTest() {
        super(TestDatabases.mariadb());
    }
}

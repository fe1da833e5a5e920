package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresFetchTest extends JpaFetchContract {

    JpaPostgresFetchTest() {
        super(TestDatabases.postgres());
    }
}

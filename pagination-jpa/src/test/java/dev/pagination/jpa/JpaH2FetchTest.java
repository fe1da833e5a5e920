package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2FetchTest extends JpaFetchContract {

    JpaH2FetchTest() {
        super(TestDatabases.h2());
    }
}

package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2QueryTest extends JpaQueryContract {

    JpaH2QueryTest() {
        super(TestDatabases.h2());
    }
}

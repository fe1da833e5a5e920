package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2QueryTotalsTest extends JpaQueryTotalsContract {

    JpaH2QueryTotalsTest() {
        super(TestDatabases.h2());
    }
}

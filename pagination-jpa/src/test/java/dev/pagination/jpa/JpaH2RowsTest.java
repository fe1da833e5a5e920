package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2RowsTest extends JpaRowsContract {

    JpaH2RowsTest() {
        super(TestDatabases.h2());
    }
}

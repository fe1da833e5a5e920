package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2HiddenRowsTest extends JpaHiddenRowsContract {

    JpaH2HiddenRowsTest() {
        super(TestDatabases.h2());
    }
}

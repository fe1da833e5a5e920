package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JooqMySqlSelectTest extends JooqSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.mysql();

    JooqMySqlSelectTest() {
        super(DATABASE, SQLDialect.MYSQL);
    }

    /** MariaDB, which may stand in for MySQL, knows no column of an outer table in a derived one. */
    @Override
    @Test
    void pagesNestedCollections() {
        if (DATABASE.name().equals("MySQL")) {
            super.pagesNestedCollections();
        } else {
            assertThatThrownBy(super::pagesNestedCollections)
                    .isInstanceOf(PageFetchException.class)
                    .hasMessage("Reading the metadata failed; see the cause.");
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

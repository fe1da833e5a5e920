package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JooqHsqldbSelectTest extends JooqSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JooqHsqldbSelectTest() {
        super(DATABASE, SQLDialect.HSQLDB);
    }

    /** jOOQ 3.19 writes MULTISET as it is for HSQLDB, which does not know it. */
    @Override
    @Test
    void pagesNestedCollections() {
        assertThatThrownBy(super::pagesNestedCollections)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the metadata failed; see the cause.");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

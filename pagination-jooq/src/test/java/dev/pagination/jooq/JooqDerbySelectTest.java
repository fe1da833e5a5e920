package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JooqDerbySelectTest extends JooqSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JooqDerbySelectTest() {
        super(DATABASE, SQLDialect.DERBY);
    }

    /** jOOQ 3.19 writes MULTISET as it is for Derby, which does not know it. */
    @Override
    @Test
    void pagesNestedCollections() {
        assertThatThrownBy(super::pagesNestedCollections)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the metadata failed; see the cause.");
    }

    /** Derby 10.16 numbers rows in no order but its own. */
    @Override
    @Test
    void pagesWindowsAsADerivedTable() {
        assertThatThrownBy(super::pagesWindowsAsADerivedTable)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the metadata failed; see the cause.");
    }

    /** Derby has no WITH, and jOOQ puts the select in its place in the commercial editions only. */
    @Override
    @Test
    void pagesASelectWithACommonTableExpression() {
        assertThatThrownBy(super::pagesASelectWithACommonTableExpression)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the metadata failed; see the cause.");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

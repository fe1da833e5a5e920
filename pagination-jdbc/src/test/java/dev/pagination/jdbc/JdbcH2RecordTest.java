package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JdbcH2RecordTest extends JdbcRecordContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2RecordTest() {
        super(DATABASE, "varbinary(9)", "X'ff00'");
    }

    record Letter(char name) {}

    /** H2's driver gives NULL for a type that it does not know. */
    @Test
    void refusesNullForACharacter() {
        JdbcPager<Letter> letters = JdbcPager.table(DATABASE.dataSource(), "everything")
                .where("id = 2")
                .build(Letter.class);

        assertThatThrownBy(letters::first)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("The column of the record component name is NULL, which a primitive cannot hold; use its"
                        + " wrapper class in dev.pagination.jdbc.JdbcH2RecordTest$Letter.");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}

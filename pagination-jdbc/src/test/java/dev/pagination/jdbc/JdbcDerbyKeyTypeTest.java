package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goes straight through the pages only, because Derby compiles each statement for tens of milliseconds. */
class JdbcDerbyKeyTypeTest extends JdbcKeyTypeContract {

    JdbcDerbyKeyTypeTest() {
        super("America/New_York", false);
    }

    @Override
    TestDatabase open() {
        return TestDatabases.derby();
    }

    @Override
    Stream<KeyValueCase> carried() {
        return Stream.of(
                KeyValueCase.of("BIGINT", "9007199254740993", "9007199254740992", "-1"),
                KeyValueCase.of("NUMERIC(30, 4)", "1234567890123456.1235", "1234567890123456.1234", "1"),
                KeyValueCase.of("REAL", "0.1", "0.3", "4131.9", "-1"),
                KeyValueCase.of("DOUBLE", "0.30000000000000004", "0.3", "1E308", "-1"),
                KeyValueCase.of("CHAR(4)", "'a'", "'a '", "'A'", "'ab'", "''"),
                KeyValueCase.of("VARCHAR(20)", "'ß'", "'a'", "'A'", "'ä'", "''", "'10'", "'9'"),
                KeyValueCase.of("VARCHAR(20)", "'a'", "'A'", "'b'").by("LOWER(v)"),
                KeyValueCase.of("BOOLEAN", "TRUE", "FALSE"),
                KeyValueCase.of("VARCHAR(9) FOR BIT DATA", "X'ff'", "X'7f'", "X'80'", "X''", "X'ff01'"),
                KeyValueCase.of("DATE", "'2011-12-30'", "'0001-01-01'", "'9999-12-31'", "'1582-10-15'"),
                KeyValueCase.of("TIME", "'02:30:00'", "'00:00:00'", "'23:59:59'"),
                KeyValueCase.of(
                        "TIMESTAMP",
                        "'2024-03-10 03:30:00'",
                        "'2024-11-03 01:30:00.123456789'",
                        "'2024-11-03 01:30:00.123456788'",
                        "'9999-12-31 23:59:59.999999999'"));
    }

    @Override
    Stream<String> refused() {
        return Stream.of("LONG VARCHAR", "LONG VARCHAR FOR BIT DATA", "BLOB", "CLOB");
    }

    @Test
    void refusesATimestampThatTheZoneSkips() {
        TimeZone skipping = TimeZone.getDefault();
        try (TestDatabase database = open()) {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            new Sql(database.dataSource())
                    .run(
                            "CREATE TABLE skipped (id int NOT NULL PRIMARY KEY, moment timestamp NOT NULL)",
                            "INSERT INTO skipped VALUES (1, '2024-03-10 02:30:00')");
            TimeZone.setDefault(skipping);
            JdbcPager<Integer> pager = JdbcPager.table(database.dataSource(), "skipped")
                    .orderBy(SortKey.desc("moment"))
                    .build(row -> row.getInt("id"));

            assertThatThrownBy(pager::first)
                    .isInstanceOf(PageFetchException.class)
                    .cause()
                    .hasMessage("A timestamp key holds a time that the JVM's time zone skips, and Derby moves it; run"
                            + " the JVM in the time zone in which the rows were written.");
        } finally {
            TimeZone.setDefault(skipping);
        }
    }
}

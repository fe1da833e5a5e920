package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A TIMESTAMP of MariaDB as a key, in sessions of several time zones. */
class JdbcMariaDbZoneTest {

    private static final TestDatabase SERVER = TestDatabases.mariadb();
    private static final Sql SQL = new Sql(SERVER.dataSource());

    /** The embedded server knows no named zone until it is told one. */
    @BeforeAll
    static void createZone() {
        SQL.run(
                "INSERT INTO mysql.time_zone (Time_zone_id, Use_leap_seconds) VALUES (4711, 'N')",
                "INSERT INTO mysql.time_zone_name (Name, Time_zone_id) VALUES ('Test/Summer', 4711)",
                "INSERT INTO mysql.time_zone_transition_type (Time_zone_id, Transition_type_id, `Offset`, Is_DST,"
                        + " Abbreviation) VALUES (4711, 0, 7200, 1, 'TST')");
    }

    @AfterEach
    void resetZone() {
        SQL.run("SET GLOBAL time_zone = 'SYSTEM'");
    }

    @AfterAll
    static void close() {
        SQL.run(
                "DELETE FROM mysql.time_zone_transition_type WHERE Time_zone_id = 4711",
                "DELETE FROM mysql.time_zone_name WHERE Time_zone_id = 4711",
                "DELETE FROM mysql.time_zone WHERE Time_zone_id = 4711");
        SERVER.close();
    }

    @Test
    void refusesATimestampWhereTheZoneMayRepeatAnHour() {
        try (TestDatabase database = inZone("Test/Summer")) {
            assertThatThrownBy(() -> pager(database))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("TIMESTAMP in the time zone Test/Summer");
        }
    }

    @Test
    void pagesByATimestampWhereTheZoneIsFixed() {
        try (TestDatabase database = inZone("+02:00")) {
            JdbcPager<Long> pager = pager(database);

            assertThat(pager.stream(PageRequest.first(1))).containsExactly(2L, 1L, 3L);
        }
    }

    private static TestDatabase inZone(String zone) {
        SQL.run("SET GLOBAL time_zone = '" + zone + "'");
        TestDatabase database = TestDatabases.mariadb();
        new Sql(database.dataSource())
                .run(
                        "CREATE TABLE event (id bigint PRIMARY KEY, at timestamp(6) NOT NULL)",
                        "INSERT INTO event VALUES (1, '2024-10-27 02:30:00'), (2, '2024-10-27 02:29:59.999999'),"
                                + " (3, '2024-10-27 02:30:00.000001')");
        return database;
    }

    private static JdbcPager<Long> pager(TestDatabase database) {
        return JdbcPager.table(database.dataSource(), "event")
                .orderBy(List.of(SortKey.asc("at")))
                .build(row -> row.getLong("id"));
    }
}

package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Derby's driver knows no class of java.time. */
class JdbcDerbyRecordTest {

    record Appointment(long id, LocalDate day, LocalTime hour, LocalDateTime made) {}

    @Test
    void readsDatesAndTimes() {
        try (TestDatabase database = TestDatabases.derby()) {
            new Sql(database.dataSource())
                    .run(
                            "CREATE TABLE appointment (id bigint NOT NULL PRIMARY KEY, \"DAY\" date, \"HOUR\" time,"
                                    + " made timestamp)",
                            "INSERT INTO appointment VALUES (1, '2024-02-29', '23:59:58', '1969-12-31 12:00:00.123456789')",
                            "INSERT INTO appointment VALUES (2, '0001-01-01', '00:00:00', '2024-02-29 00:00:00')",
                            "INSERT INTO appointment (id) VALUES (3)");
            JdbcPager<Appointment> pager = JdbcPager.table(database.dataSource(), "appointment")
                    .orderBy(SortKey.asc("made").nullsLast())
                    .build(Appointment.class);

            assertThat(pager.stream().toList())
                    .containsExactly(
                            new Appointment(
                                    1,
                                    LocalDate.of(2024, 2, 29),
                                    LocalTime.of(23, 59, 58),
                                    LocalDateTime.of(1969, 12, 31, 12, 0, 0, 123_456_789)),
                            new Appointment(
                                    2, LocalDate.of(1, 1, 1), LocalTime.MIDNIGHT, LocalDateTime.of(2024, 2, 29, 0, 0)),
                            new Appointment(3, null, null, null));
        }
    }
}

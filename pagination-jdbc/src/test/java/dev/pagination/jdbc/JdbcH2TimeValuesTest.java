package dev.pagination.jdbc;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;

class JdbcH2TimeValuesTest extends JdbcTimeValuesContract {

    JdbcH2TimeValuesTest() {
        super(
                TestDatabases::h2,
                SqlDialect.H2,
                List.of(
                        KeyValueCase.of(
                                "DATE",
                                "'-0044-03-15'",
                                "'0001-01-01'",
                                "'1582-10-10'",
                                "'1970-01-01'",
                                "'999999999-12-31'"),
                        KeyValueCase.of("TIME", "'00:00:00'", "'23:59:59'", "'12:00:00'"),
                        KeyValueCase.of(
                                "TIME(9)", "'00:00:00.000000001'", "'00:00:00.000000002'", "'23:59:59.999999999'"),
                        KeyValueCase.of(
                                "TIME(9) WITH TIME ZONE",
                                "'12:00:00.000000001+02:00'",
                                "'12:00:00.000000002+02:00'",
                                "'11:00:00.000000001+01:00'",
                                "'00:00:00-18:00'",
                                "'23:59:59.999999999+18:00'"),
                        KeyValueCase.of(
                                "TIMESTAMP",
                                "'-0044-03-15 12:00:00'",
                                "'2024-03-10 03:30:00'",
                                "'2024-03-10 02:30:00'",
                                "'2024-03-10 02:30:00.123'",
                                "'2024-03-10 02:30:00.123456'",
                                "'2024-03-10 02:30:00.123457'",
                                "'2011-12-30 12:00:00'"),
                        KeyValueCase.of(
                                "TIMESTAMP(9)",
                                "'2024-03-10 02:30:00.123456788'",
                                "'2024-03-10 02:30:00.123456789'",
                                "'999999999-12-31 23:59:59.999999999'"),
                        KeyValueCase.of(
                                "TIMESTAMP(9) WITH TIME ZONE",
                                "'2024-11-03 01:30:00.000000001-04:00'",
                                "'2024-11-03 01:30:00.000000002-04:00'",
                                "'2024-11-03 01:30:00.000000001-05:00'",
                                "'2024-11-03 06:30:00.000000001+00:00'",
                                "'2024-03-10 07:30:00+00:00'",
                                "'-0044-03-15 12:00:00+00:00'")));
    }
}

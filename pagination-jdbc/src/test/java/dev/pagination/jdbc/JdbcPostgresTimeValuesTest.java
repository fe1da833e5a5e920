package dev.pagination.jdbc;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;

class JdbcPostgresTimeValuesTest extends JdbcTimeValuesContract {

    JdbcPostgresTimeValuesTest() {
        super(
                TestDatabases::postgres,
                SqlDialect.POSTGRESQL,
                List.of(
                        KeyValueCase.of(
                                "date",
                                "'infinity'",
                                "'-infinity'",
                                "'0044-03-15 BC'",
                                "'0001-01-01'",
                                "'1582-10-10'",
                                "'1970-01-01'",
                                "'2024-03-10'",
                                "'294276-12-31'"),
                        KeyValueCase.of(
                                "time",
                                "'00:00'",
                                "'24:00'",
                                "'23:59:59.999999'",
                                "'12:00:00.000001'",
                                "'12:00:00.000002'"),
                        KeyValueCase.of(
                                "timetz",
                                "'00:00+00'",
                                "'24:00-15:59'",
                                "'12:00:00.000001+02'",
                                "'12:00:00.000002+02'",
                                "'11:00:00.000001+01'",
                                "'10:00:00.000001+00'"),
                        KeyValueCase.of(
                                "timestamp",
                                "'infinity'",
                                "'-infinity'",
                                "'0044-03-15 12:00 BC'",
                                "'294276-12-31 23:59:59.999999'",
                                "'2024-03-10 03:30'",
                                "'2024-03-10 02:30'",
                                "'2024-03-10 02:30:00.123'",
                                "'2024-03-10 02:30:00.123456'",
                                "'2024-03-10 02:30:00.123457'",
                                "'2011-12-30 12:00'",
                                "'1883-11-18 12:03:58'"),
                        KeyValueCase.of(
                                "timestamptz",
                                "'infinity'",
                                "'-infinity'",
                                "'0044-03-15 12:00 BC'",
                                "'294276-12-31 23:59:59.999999+00'",
                                "'2024-11-03 05:30:00.000001+00'",
                                "'2024-11-03 05:30:00.000002+00'",
                                "'2024-11-03 06:30:00.000001+00'",
                                "'2024-03-10 07:30+00'",
                                "'2024-03-10 06:30+00'",
                                "'1883-11-18 17:00+00'"),
                        KeyValueCase.of(
                                "interval",
                                "'1 mon'",
                                "'30 days'",
                                "'720 hours'",
                                "'-1 day'",
                                "'00:00:00.000001'",
                                "'00:00:00.000002'",
                                "'-1 mon +30 days -00:00:00.000001'",
                                "'178000000 years'"),
                        KeyValueCase.of("tsrange", "'empty'", "'[2024-03-10 02:30,2024-03-10 03:30)'", "'(,)'")));
    }
}

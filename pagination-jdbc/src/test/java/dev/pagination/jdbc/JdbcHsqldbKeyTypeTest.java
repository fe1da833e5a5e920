package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;

class JdbcHsqldbKeyTypeTest extends JdbcKeyTypeContract {

    @Override
    TestDatabase open() {
        return TestDatabases.hsqldb();
    }

    @Override
    Stream<KeyValueCase> carried() {
        return Stream.of(
                KeyValueCase.of("BIGINT", "9007199254740993", "9007199254740992", "-1"),
                KeyValueCase.of("NUMERIC(30, 4)", "1234567890123456.1235", "1234567890123456.1234", "1"),
                KeyValueCase.of("REAL", "0.1", "0.3", "4131.9", "-1"),
                KeyValueCase.of("DOUBLE", "0.30000000000000004", "0.3", "1E308", "-1E0"),
                KeyValueCase.of("CHAR(4)", "'a'", "'a '", "'A'", "'ab'", "''"),
                KeyValueCase.of("VARCHAR(20)", "'ß'", "'a'", "'A'", "'ä'", "''", "'10'", "'9'", "'😀'"),
                KeyValueCase.of("VARCHAR_IGNORECASE(20)", "'a'", "'A'", "'b'", "''"),
                KeyValueCase.of("VARCHAR(20)", "'a'", "'A'", "'b'").by("LOWER(v)"),
                KeyValueCase.of("BOOLEAN", "TRUE", "FALSE"),
                KeyValueCase.of(
                        "UUID",
                        "'80000000-0000-0000-0000-000000000000'",
                        "'7fffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'ffffffff-ffff-ffff-ffff-ffffffffffff'"),
                KeyValueCase.of("VARBINARY(9)", "X'ff'", "X'7f'", "X'80'", "X''", "X'ff00'"),
                KeyValueCase.of("DATE", "'2011-12-30'", "'0001-01-01'", "'1582-10-04'", "'9999-12-31'"),
                KeyValueCase.of("TIME(9)", "'00:00:00.000000002'", "'00:00:00.000000001'", "'23:59:59.999999999'"),
                KeyValueCase.of(
                        "TIMESTAMP(9)",
                        "'2024-03-10 03:30:00'",
                        "'2024-03-10 02:30:00'",
                        "'2024-03-10 02:30:00.123456789'",
                        "'2024-03-10 02:30:00.123456788'",
                        "'1500-03-01 02:30:00'"),
                KeyValueCase.of(
                        "TIMESTAMP(9) WITH TIME ZONE",
                        "'2024-11-03 01:30:00.000000001-4:00'",
                        "'2024-11-03 01:30:00.000000001-5:00'",
                        "'2024-11-03 06:30:00.000000001+0:00'",
                        "'2024-03-10 07:30:00+0:00'",
                        "'0001-01-01 00:00:00+5:30'"));
    }

    @Override
    Stream<String> refused() {
        return Stream.of("BIT(8)", "BIT VARYING(8)", "INTERVAL DAY TO SECOND", "TIME WITH TIME ZONE", "BLOB", "CLOB");
    }
}

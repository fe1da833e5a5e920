package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;

/** Types that MySQL and MariaDB have in common, through MySQL's driver. */
class JdbcMySqlKeyTypeTest extends JdbcKeyTypeContract {

    @Override
    TestDatabase open() {
        return TestDatabases.mysql();
    }

    @Override
    Stream<KeyValueCase> carried() {
        return Stream.of(
                KeyValueCase.of("tinyint(1)", "-128", "0", "1", "2", "127"),
                KeyValueCase.of("smallint unsigned", "0", "65535"),
                KeyValueCase.of("mediumint", "-8388608", "8388607"),
                KeyValueCase.of("int unsigned", "0", "4294967295"),
                KeyValueCase.of("bigint", "9007199254740993", "9007199254740992", "-9223372036854775808"),
                KeyValueCase.of("bigint unsigned", "0", "9223372036854775808", "18446744073709551615"),
                KeyValueCase.of("bit(64)", "0", "255", "18446744073709551615"),
                KeyValueCase.of("float", "0.1", "0.3", "1e-20", "3.4e38", "16777217", "-0.0", "0"),
                KeyValueCase.of("double", "0.1", "0.30000000000000004", "4.9e-324", "1.7976931348623157e308"),
                KeyValueCase.of("decimal(30,10)", "1234567890123456.1234000001", "1234567890123456.1234", "1", "-0.5"),
                KeyValueCase.of("char(5)", "'a'", "'A '", "'b'", "''", "'ä'"),
                KeyValueCase.of("varchar(20)", "'a'", "'A'", "'ä'", "'😀'", "'\\\\'", "''''", "' '"),
                KeyValueCase.of("longtext", "'a'", "'b'"),
                KeyValueCase.of("varbinary(10)", "''", "x'00'", "x'ff'", "x'ff00'", "x'7f'"),
                KeyValueCase.of("enum('low','high','medium')", "'low'", "'high'", "'medium'")
                        .by("v + 0"),
                KeyValueCase.of("date", "'1000-01-01'", "'2024-02-29'", "'9999-12-31'", "'1582-10-10'"),
                KeyValueCase.of("time(6)", "'-838:59:59'", "'838:59:59'", "'00:00:00.000001'", "'-00:00:00.000001'"),
                KeyValueCase.of(
                        "datetime(6)",
                        "'2024-03-10 02:30:00.123456'",
                        "'2024-03-10 03:30:00.123455'",
                        "'2024-03-10 02:30:00.123457'",
                        "'1000-01-01 00:00:00'"),
                KeyValueCase.of("timestamp(6) NULL", "'2024-03-10 02:30:00.123456'", "'2024-11-03 01:30:00.1'"),
                KeyValueCase.of("year", "1901", "2024", "2155"));
    }

    @Override
    Stream<String> refused() {
        return Stream.of("enum('low','high','medium')", "set('a','b')", "geometry");
    }
}

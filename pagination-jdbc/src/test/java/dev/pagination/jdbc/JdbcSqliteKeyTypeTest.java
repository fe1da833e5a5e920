package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;

/** A column's type is a wish in SQLite: each of these columns holds values of several storage classes. */
class JdbcSqliteKeyTypeTest extends JdbcKeyTypeContract {

    @Override
    TestDatabase open() {
        return TestDatabases.sqlite();
    }

    @Override
    Stream<KeyValueCase> carried() {
        return Stream.of(
                KeyValueCase.of(
                        "/* no type */", "10", "'10'", "x'3130'", "9", "9.5", "'9'", "''", "x''", "9e999", "-9e999"),
                KeyValueCase.of(
                        "/* no type */", "9007199254740993", "9007199254740992.0", "9223372036854775807", "9.3e18"),
                KeyValueCase.of("integer", "3", "-9223372036854775808", "2.5", "'two'", "'3'", "x'ff'"),
                KeyValueCase.of("bigint", "9007199254740993", "9007199254740992", "9223372036854775807"),
                KeyValueCase.of("boolean", "TRUE", "FALSE", "2", "'yes'"),
                KeyValueCase.of("real", "0.1", "0.30000000000000004", "4.9e-324", "-0.0", "0", "1e308", "'x'"),
                KeyValueCase.of("float", "0.1", "2", "'x'"),
                KeyValueCase.of("double precision", "0.1", "-0.0", "4.9e-324"),
                KeyValueCase.of("clob", "'a'", "'10'", "9"),
                KeyValueCase.of("numeric(10,2)", "1.10", "1", "'1.1'", "'1.1x'", "1.1000000000000003", "1e300"),
                KeyValueCase.of("decimal(30,10)", "1234567890123456.1234", "1234567890123456.25", "-0.5"),
                KeyValueCase.of("varchar(20)", "'a'", "'A'", "'10'", "9", "'ä'", "'😀'", "''''", "'a' || char(0)"),
                KeyValueCase.of("text COLLATE NOCASE", "'a'", "'A'", "'b'", "'B'", "'ä'", "'Ä'"),
                KeyValueCase.of("text COLLATE RTRIM", "'a'", "'a '", "'a  b'", "'b'"),
                KeyValueCase.of("text", "'a'", "'B'", "'A'", "'b'").by("v COLLATE NOCASE"),
                KeyValueCase.of("text", "'a'", "'B'", "'A'", "'10'").by("LOWER(v)"),
                KeyValueCase.of("text", "'10'", "'9'", "'1e1'", "'x'").by("CAST(v AS REAL)"),
                KeyValueCase.of("blob", "x''", "x'00'", "x'ff'", "x'7f80'", "'text'", "5"),
                KeyValueCase.of("date", "'2024-03-10'", "'0044-03-15'", "20240310", "2460379.5"),
                KeyValueCase.of("time", "'02:30:00'", "'02:30:00.000001'", "'-01:00'"),
                KeyValueCase.of(
                        "timestamp",
                        "'2024-03-10 02:30:00'",
                        "'2024-03-10 03:30:00'",
                        "'2024-03-10 02:30:00.123456789'",
                        "1710037800000",
                        "1710037800001"),
                KeyValueCase.of("uuid", "'80000000-0000-0000-0000-000000000000'", "x'8000'", "'7fff'"));
    }

    @Override
    Stream<String> refused() {
        return Stream.empty();
    }
}

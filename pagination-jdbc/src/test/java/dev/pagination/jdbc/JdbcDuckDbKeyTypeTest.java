package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;

class JdbcDuckDbKeyTypeTest extends JdbcKeyTypeContract {

    JdbcDuckDbKeyTypeTest() {
        super("America/New_York", false);
    }

    @Override
    TestDatabase open() {
        return TestDatabases.duckdb();
    }

    @Override
    Stream<KeyValueCase> carried() {
        return Stream.of(numbers(), others(), times()).flatMap(cases -> cases);
    }

    private static Stream<KeyValueCase> numbers() {
        return Stream.of(
                KeyValueCase.of("tinyint", "-128", "0", "127"),
                KeyValueCase.of("usmallint", "0", "65535"),
                KeyValueCase.of("uinteger", "0", "4294967295"),
                KeyValueCase.of("bigint", "9007199254740993", "9007199254740992", "-9223372036854775808"),
                KeyValueCase.of("ubigint", "0", "9223372036854775808", "18446744073709551615"),
                KeyValueCase.of("hugeint", "170141183460469231731687303715884105727", "-1", "9223372036854775808"),
                KeyValueCase.of("uhugeint", "340282366920938463463374607431768211455", "0"),
                KeyValueCase.of("bignum", "'-1'", "'12345678901234567890123456789012345678901234567890'", "'0'"),
                KeyValueCase.of("float", "0.1", "0.3", "16777217", "'nan'", "'infinity'", "'-infinity'", "-0.0", "0"),
                KeyValueCase.of("double", "0.1", "0.30000000000000004", "'nan'", "'infinity'", "4.9e-324", "-0.0", "0"),
                KeyValueCase.of("decimal(30,4)", "1234567890123456.1234", "1234567890123456.1235", "1", "-0.5"),
                KeyValueCase.of("decimal(4,1)", "999.9", "-999.9", "0.1"));
    }

    private static Stream<KeyValueCase> others() {
        return Stream.of(
                KeyValueCase.of("boolean", "TRUE", "FALSE"),
                KeyValueCase.of("varchar", "'a'", "'A'", "'10'", "'9'", "'ä'", "'😀'", "''''", "''", "'a' || chr(0)"),
                KeyValueCase.of("varchar COLLATE NOCASE", "'a'", "'A'", "'b'", "'B'", "'ä'"),
                KeyValueCase.of("varchar", "'a'", "'B'", "'A'", "'b'").by("v COLLATE NOCASE"),
                KeyValueCase.of("blob", "''", "'\\x00'", "'\\xFF'", "'\\xFF\\x27'", "'\\x5C'"),
                KeyValueCase.of(
                        "uuid",
                        "'00000000-0000-0000-0000-000000000000'",
                        "'7fffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'80000000-0000-0000-0000-000000000000'",
                        "'ffffffff-ffff-ffff-ffff-ffffffffffff'"),
                KeyValueCase.of("bit", "'0'", "'1'", "'0101'", "'00000000001'"),
                KeyValueCase.of("json", "'1'", "'10'", "'[2]'", "'null'", "'{\"a\": 1}'"),
                KeyValueCase.of("interval", "'1 month'", "'30 days'", "'720 hours'", "'1 microsecond'", "'-1 year'"),
                KeyValueCase.of("enum('low', 'high', 'medium')", "'low'", "'high'", "'medium'")
                        .by("enum_code(v)"));
    }

    /** Dates and times, also such as a zone skips or repeats, and at the borders of what there is. */
    static Stream<KeyValueCase> times() {
        return Stream.of(
                KeyValueCase.of("date", "'0044-03-15 (BC)'", "'1582-10-10'", "'infinity'", "'-infinity'"),
                KeyValueCase.of("time", "'00:00:00'", "'02:30:00.000001'", "'02:30:00.000002'"),
                KeyValueCase.of("time_ns", "'02:30:00.000000001'", "'02:30:00.000000002'", "'00:00:00'"),
                KeyValueCase.of("timetz", "'12:00:00+02'", "'11:00:00+01'", "'12:00:00.000001+02'", "'00:00:00-15'"),
                KeyValueCase.of(
                        "timestamp",
                        "'0044-03-15 (BC) 12:00:00'",
                        "'2024-03-10 03:30:00'",
                        "'2024-03-10 02:30:00.123456'",
                        "'2024-03-10 02:30:00.123457'",
                        "'2011-12-30 12:00:00'",
                        "'infinity'",
                        "'-infinity'"),
                KeyValueCase.of("timestamp_s", "'2024-03-10 03:30:00'", "'2024-03-10 02:30:00'"),
                KeyValueCase.of("timestamp_ms", "'2024-03-10 02:30:00.123'", "'2024-03-10 02:30:00.124'"),
                KeyValueCase.of("timestamp_ns", "'2024-03-10 02:30:00.123456788'", "'2024-03-10 02:30:00.123456789'"),
                KeyValueCase.of(
                        "timestamptz",
                        "'2024-11-03 01:30:00.000001-04'",
                        "'2024-11-03 01:30:00.000002-04'",
                        "'2024-11-03 01:30:00.000001-05'",
                        "'2024-03-10 07:30:00+00'",
                        "'1800-01-01 00:00:00+00'",
                        "'0044-03-15 (BC) 12:00:00+00'",
                        "'infinity'",
                        "'-infinity'"));
    }

    @Override
    Stream<String> refused() {
        return Stream.of(
                "enum('low', 'high')",
                "integer[]",
                "integer[3]",
                "struct(a integer, b varchar)",
                "map(integer, varchar)",
                "union(a integer, b varchar)",
                "variant");
    }
}

package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JdbcH2KeyValuesTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final Sql SQL = new Sql(DATABASE.dataSource());
    private static final String[] WORDS = {
        "''", "' '", "'a'", "'A'", "'a '", "'ä'", "'z'", "'ß'", "'10'", "'9'", "'a-b'", "'ab'", "'''; --'", "'😀'"
    };

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static List<KeyValueCase> numbers() {
        return List.of(
                KeyValueCase.of("TINYINT", "0", "-1", "127", "-128"),
                KeyValueCase.of("SMALLINT", "0", "-1", "32767", "-32768"),
                KeyValueCase.of("INTEGER", "0", "-1", "2147483647", "-2147483648"),
                KeyValueCase.of("BIGINT", "0", "9007199254740992", "9007199254740993", "9223372036854775807", "-1"),
                KeyValueCase.of(
                        "NUMERIC(30, 4)", "0", "1", "1.0000", "1234567890123456.1234", "1234567890123456.1235", "-1"),
                KeyValueCase.of("DECIMAL(10, 0)", "0", "-9999999999", "9999999999"),
                KeyValueCase.of("REAL", "0", "'-0.0'", "'NaN'", "'Infinity'", "'-Infinity'", "0.1", "0.3", "4131.9"),
                KeyValueCase.of(
                        "DOUBLE PRECISION",
                        "0",
                        "'-0.0'",
                        "'NaN'",
                        "'Infinity'",
                        "'-Infinity'",
                        "0.1",
                        "0.30000000000000004",
                        "1e308"),
                KeyValueCase.of("FLOAT(53)", "0.1", "0.30000000000000004", "-1"),
                KeyValueCase.of(
                        "DECFLOAT",
                        "0",
                        "0.00",
                        "1",
                        "1.0",
                        "'NaN'",
                        "'Infinity'",
                        "'-Infinity'",
                        "1e1000",
                        "1234567890123456.12345678901234567890"));
    }

    static List<KeyValueCase> others() {
        return List.of(
                KeyValueCase.of("VARCHAR(20)", WORDS),
                KeyValueCase.of("VARCHAR(20)", WORDS).by("LOWER(v)"),
                KeyValueCase.of("CHAR(4)", "''", "' '", "'a'", "'a '", "' a'", "'A'", "'ab'", "'10'", "'9'"),
                KeyValueCase.of("VARCHAR_IGNORECASE(20)", WORDS),
                KeyValueCase.of("ENUM('low', 'high', 'medium')", "'high'", "'low'", "'medium'"),
                KeyValueCase.of("BOOLEAN", "TRUE", "FALSE"),
                KeyValueCase.of(
                        "UUID",
                        "'00000000-0000-0000-0000-000000000000'",
                        "'7fffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'80000000-0000-0000-0000-000000000000'",
                        "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'00000000-0000-0000-8000-000000000000'"),
                KeyValueCase.of("BINARY(2)", "X'0000'", "X'00ff'", "X'ff00'", "X'7f80'"),
                KeyValueCase.of("VARBINARY(9)", "X''", "X'00'", "X'ff'", "X'7f'", "X'80'", "X'ff00'", "X'5c'"),
                KeyValueCase.of("INTERVAL YEAR", "INTERVAL '1' YEAR", "INTERVAL '-10' YEAR", "INTERVAL '9' YEAR"),
                KeyValueCase.of("INTERVAL YEAR(9)", "INTERVAL '1' YEAR", "INTERVAL '123456' YEAR(6)"),
                KeyValueCase.of(
                        "INTERVAL DAY(9) TO SECOND(9)",
                        "INTERVAL '1 00:00:00.000000001' DAY TO SECOND(9)",
                        "INTERVAL '1 00:00:00.000000002' DAY TO SECOND(9)",
                        "INTERVAL '123456' DAY(9)"),
                KeyValueCase.of(
                        "INTERVAL YEAR(4) TO MONTH", "INTERVAL '1234-11' YEAR(4) TO MONTH", "INTERVAL '1' YEAR"),
                KeyValueCase.of(
                        "INTERVAL SECOND(9, 9)",
                        "INTERVAL '1.000000001' SECOND(9, 9)",
                        "INTERVAL '1.000000002' SECOND(9, 9)",
                        "INTERVAL '123456789' SECOND(9, 9)"));
    }

    @ParameterizedTest
    @MethodSource({"numbers", "others"})
    void keepsTheOrderOfValues(KeyValueCase values) {
        new KeyValueWalk(SQL, SqlDialect.H2).check(values.type(), values.expression(), values.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    JSON                    | JSON
                    GEOMETRY                | GEOMETRY
                    INTEGER ARRAY           | INTEGER ARRAY
                    ROW(a INTEGER, b CHAR)  | ROW("A" INTEGER, "B" CHARACTER)
                    CLOB                    | CHARACTER LARGE OBJECT
                    BLOB                    | BINARY LARGE OBJECT
                    JAVA_OBJECT             | JAVA_OBJECT
                    """)
    void refusesTypesThatDoNotKeepTheirOrder(String type, String reported) {
        String table = "refused_" + type.replaceAll("\\W.*", "");
        SQL.run("CREATE TABLE " + table + " (id BIGINT PRIMARY KEY, v " + type + ")");
        JdbcPagerBuilder builder = JdbcPager.table(SQL.dataSource(), table).orderBy(SortKey.asc("v"));

        assertThatThrownBy(() -> builder.build(row -> row.getLong(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The column V of type " + reported + " cannot be a key, because its values do not keep their"
                                + " order on the way through Java; order by a cast of it, registered with key().");
    }
}

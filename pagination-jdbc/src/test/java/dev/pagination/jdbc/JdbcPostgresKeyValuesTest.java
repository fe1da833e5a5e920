package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcPostgresKeyValuesTest {

    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final Sql SQL = new Sql(DATABASE.dataSource());
    private static final String[] WORDS = {
        "''", "' '", "'a'", "'A'", "'a '", "'ä'", "'z'", "'ß'", "'10'", "'9'", "'a-b'", "'ab'", "'''; --'", "'😀'"
    };

    @BeforeAll
    static void createTypes() {
        SQL.run(
                "CREATE TYPE mood AS ENUM ('low', 'high', 'medium')",
                "CREATE TYPE pair AS (n numeric, t text)",
                "CREATE DOMAIN positive AS numeric CHECK (value > 0)",
                "CREATE DOMAIN word AS text",
                "CREATE DOMAIN own_mood AS mood");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static List<KeyValueCase> numbers() {
        return List.of(
                KeyValueCase.of("int2", "0", "-1", "32767", "-32768", "7"),
                KeyValueCase.of("int4", "0", "-1", "2147483647", "-2147483648"),
                KeyValueCase.of(
                        "int8",
                        "0",
                        "9007199254740992",
                        "9007199254740993",
                        "9223372036854775807",
                        "-9223372036854775808"),
                KeyValueCase.of(
                        "numeric",
                        "0",
                        "0.00",
                        "1",
                        "1.00",
                        "'NaN'",
                        "'Infinity'",
                        "'-Infinity'",
                        "1234567890123456.1234",
                        "1234567890123456.1235",
                        "1e40",
                        "-1e-40"),
                KeyValueCase.of("numeric(12,4)", "1", "1.0001", "-99999999.9999", "0.1", "'NaN'"),
                KeyValueCase.of(
                        "float4", "0", "'-0'", "'NaN'", "'Infinity'", "'-Infinity'", "0.1", "0.3", "4131.9", "1e-45"),
                KeyValueCase.of(
                        "float8",
                        "0",
                        "'-0'",
                        "'NaN'",
                        "'Infinity'",
                        "'-Infinity'",
                        "0.1",
                        "0.30000000000000004",
                        "5e-324",
                        "1e308"),
                KeyValueCase.of("money", "'0'", "'-1.05'", "'1234567.89'", "'92233720368547758.07'"),
                KeyValueCase.of("oid", "0", "1", "4294967295", "2147483648"),
                KeyValueCase.of("positive", "1", "1.5", "1.50", "10"));
    }

    static List<KeyValueCase> texts() {
        List<KeyValueCase> cases = new ArrayList<>(List.of(
                KeyValueCase.of("text", WORDS),
                KeyValueCase.of("text", WORDS).by("lower(v)"),
                KeyValueCase.of("text", WORDS).by("v COLLATE \"C\""),
                KeyValueCase.of("text COLLATE \"C\"", WORDS),
                KeyValueCase.of("text", "'a'", "'B'", "'\t'", "'line' || chr(10)", "repeat('x', 500)"),
                KeyValueCase.of("varchar(20)", WORDS),
                KeyValueCase.of("char(4)", "''", "' '", "'a'", "'a '", "' a'", "'A'", "'ab'", "'10'", "'9'"),
                KeyValueCase.of("\"char\"", "'a'", "'b'", "'A'", "''"),
                KeyValueCase.of("name", "'a'", "'B'", "'b'", "''", "'z_1'"),
                KeyValueCase.of("word", WORDS),
                KeyValueCase.of("mood", "'high'", "'low'", "'medium'"),
                KeyValueCase.of("own_mood", "'high'", "'low'", "'medium'").by("CAST(v AS mood)"),
                KeyValueCase.of("mood", "'high'", "'low'", "'medium'").by("CAST(v AS text)")));
        if (SQL.can("CREATE COLLATION german (provider = icu, locale = 'de-u-co-phonebk')")) {
            cases.add(KeyValueCase.of("text COLLATE german", WORDS));
        }
        if (SQL.can(
                "CREATE COLLATION ignore_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false)")) {
            cases.add(KeyValueCase.of("text COLLATE ignore_case", WORDS));
            cases.add(KeyValueCase.of("varchar(9) COLLATE ignore_case", WORDS));
        }
        if (SQL.can("CREATE EXTENSION IF NOT EXISTS citext")) {
            cases.add(KeyValueCase.of("citext", WORDS));
        }
        return cases;
    }

    static List<KeyValueCase> others() {
        return List.of(
                KeyValueCase.of("boolean", "true", "false"),
                KeyValueCase.of(
                        "uuid",
                        "'00000000-0000-0000-0000-000000000000'",
                        "'7fffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'80000000-0000-0000-0000-000000000000'",
                        "'ffffffff-ffff-ffff-ffff-ffffffffffff'",
                        "'00000000-0000-0000-8000-000000000000'"),
                KeyValueCase.of("bytea", "''", "'\\x00'", "'\\xff'", "'\\x7f'", "'\\x80'", "'\\xff00'", "'\\x5c'"),
                KeyValueCase.of("inet", "'10.0.0.1'", "'10.0.0.0/8'", "'9.9.9.9'", "'::1'", "'fe80::/10'"),
                KeyValueCase.of("cidr", "'10.0.0.0/8'", "'9.0.0.0/8'", "'::/0'"),
                KeyValueCase.of("macaddr", "'00:00:00:00:00:01'", "'ff:00:00:00:00:00'"),
                KeyValueCase.of(
                        "jsonb",
                        "'null'",
                        "'1'",
                        "'10'",
                        "'9'",
                        "'\"a\"'",
                        "'[]'",
                        "'{}'",
                        "'{\"a\": null}'",
                        "'true'"),
                KeyValueCase.of("bit(3)", "B'000'", "B'001'", "B'111'"),
                KeyValueCase.of("varbit", "B''", "B'0'", "B'00'", "B'1'"),
                KeyValueCase.of("int[]", "'{}'", "'{1}'", "'{1,NULL}'", "'{10}'", "'{9}'", "'{{1},{2}}'"),
                KeyValueCase.of("text[]", "'{}'", "'{\"\"}'", "'{NULL}'", "'{\"a,b\"}'", "'{\"\\\"\"}'", "'{A,b}'"),
                KeyValueCase.of("pair", "'(1,a)'", "'(2,)'", "'(1.0,\"a,b\")'").by("(v).n"),
                KeyValueCase.of("int4range", "'empty'", "'[1,5)'", "'(,5)'", "'[1,)'", "'(,)'"),
                KeyValueCase.of("tsvector", "''", "'a b'", "'b:1'"));
    }

    @Test
    void refusesCompositeTypes() {
        SQL.run("CREATE TABLE composite (id bigint PRIMARY KEY, v pair)");
        JdbcPagerBuilder builder =
                JdbcPager.table(SQL.dataSource(), "composite").orderBy(SortKey.asc("v"));

        assertThatThrownBy(() -> builder.build(row -> row.getLong(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The column v of type pair cannot be a key, because its values do not keep their order on the"
                                + " way through Java; order by a cast of it, registered with key().");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonpath", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle"})
    void refusesTypesThatPostgresCannotOrder(String type) {
        String table = "unordered_" + type;
        SQL.run("CREATE TABLE " + table + " (id bigint PRIMARY KEY, v " + type + ")");
        JdbcPagerBuilder builder = JdbcPager.table(SQL.dataSource(), table)
                .orderBy(SortKey.asc("v").nullsLast());

        assertThatThrownBy(() -> builder.build(row -> row.getLong(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The column v of type " + type + " cannot be a key");
    }

    @ParameterizedTest
    @MethodSource({"numbers", "texts", "others"})
    void keepsTheOrderOfValues(KeyValueCase values) {
        new KeyValueWalk(SQL, SqlDialect.POSTGRESQL).check(values.type(), values.expression(), values.values());
    }
}

package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScannerTest {

    @Test
    void findsParametersByPositionAndByName() {
        assertThat(parameters("a = ? AND b IN (?,?)")).containsExactly("? at 4", "? at 16", "? at 18");
        assertThat(parameters("a = :a AND (:größe_2>b OR c=:a)")).containsExactly("a at 4", "größe_2 at 12", "a at 28");
        assertThat(parameters("?")).containsExactly("? at 0");
        assertThat(parameters(":x")).containsExactly("x at 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = '?'",
                "a = 'it''s ? :x'",
                "a = E'it\\'s ? :x'",
                "a = e'\\\\' || '?'",
                "a = E'''?\\''",
                "a = N'?' AND b = date'2024-01-01 ?' AND c = U&'\\0041?'",
                "\"what?\" = 1 AND \"a\"\"? :x\" = 2",
                "`what?` = 1",
                "a = 1 -- really? :x",
                "a = 1 -- really?\r AND b = 2",
                "a /* ? :x */ = 1 /* 'open ? */",
                "a /* one\ntwo ? */ = 1",
                "a = $$?$$",
                "a = $tag$ $$ ? :x $other$ $tag$",
                "a = $q1$ ? $q1$ AND b = $_9$ ? $_9$",
                "a::text = b :: int",
                "a::x = 1",
                "tags ?? 'a' AND tags ??| array['b'] AND tags ??& array['c']",
                "arr[1:2] = arr2[n:m]",
                ": 1",
                "a := 1",
                ":1",
                ""
            })
    void findsNoneWhereThereIsNone(String sql) {
        assertThat(parameters(sql)).isEmpty();
    }

    @Test
    void goesOnAfterWhatItPassesOver() {
        assertThat(parameters("a = '?' AND b = ?")).containsExactly("? at 16");
        assertThat(parameters("a = 'x\\' AND b = ?")).containsExactly("? at 17");
        assertThat(parameters("a = E'x\\'' AND b = ?")).containsExactly("? at 19");
        assertThat(parameters("-- a?\nb = ?")).containsExactly("? at 10");
        assertThat(parameters("/* ? */?/* ? */")).containsExactly("? at 7");
        assertThat(parameters("$$?$$?$$?$$")).containsExactly("? at 5");
        assertThat(parameters("tags ?? ?")).containsExactly("? at 8");
        assertThat(parameters("?::int = :x::int")).containsExactly("? at 0", "x at 9");
        assertThat(parameters("type'?'=:x")).containsExactly("x at 8");
        assertThat(parameters("rate$?$2")).containsExactly("? at 5");
    }

    @Test
    void passesOverLongTexts() {
        String long20k = "x".repeat(20_000);

        assertThat(parameters("a = '" + long20k + "?' AND b = ?")).hasSize(1);
        assertThat(parameters("a = '" + "''".repeat(20_000) + "?' AND b = ?")).hasSize(1);
        assertThat(parameters("a = E'" + long20k + "?' AND b = ?")).hasSize(1);
        assertThat(parameters("a = E'" + "\\'".repeat(20_000) + "?' AND b = ?")).hasSize(1);
        assertThat(parameters("\"" + long20k + "?\" = ?")).hasSize(1);
        assertThat(parameters("/*" + long20k + "?*/ ? -- " + long20k + "?")).hasSize(1);
        assertThat(parameters("$a$" + long20k + "?$a$ = ?")).hasSize(1);
    }

    private static List<String> parameters(String sql) {
        List<String> found = new ArrayList<>();
        new SqlScanner(sql).scan(new SqlScanner.ParameterHandler() {
            @Override
            public void positional(int start, int end) {
                found.add(sql.substring(start, end) + " at " + start);
            }

            @Override
            public void named(int start, int end, String name) {
                assertThat(sql.substring(start, end)).isEqualTo(":" + name);
                found.add(name + " at " + start);
            }
        });
        return found;
    }
}

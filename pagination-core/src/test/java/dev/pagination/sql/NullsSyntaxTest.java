package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.plan.NullDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullsSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLAUSE | x NULLS FIRST     | x DESC NULLS LAST",
                "ALWAYS | x NULLS FIRST     | x DESC NULLS LAST",
                "CASE   | CASE WHEN x IS NULL THEN 0 ELSE 1 END, x | CASE WHEN x IS NULL THEN 1 ELSE 0 END, x DESC"
            })
    void placesNull(NullsSyntax syntax, String ascendingFirst, String descendingLast) {
        assertThat(term(syntax, SortKey.asc("x").nullsFirst())).isEqualTo(ascendingFirst);
        assertThat(term(syntax, SortKey.desc("x").nullsLast())).isEqualTo(descendingLast);
        assertThat(term(syntax, SortKey.desc("x").notNull())).isEqualTo("x DESC");
    }

    @Test
    void saysNothingWhereTheDatabaseHasNullThereUnlessItsDefaultMayChange() {
        SortKey nativeOrder = SortKey.desc("x").nullsFirst();

        assertThat(term(NullsSyntax.CLAUSE, nativeOrder)).isEqualTo("x DESC");
        assertThat(term(NullsSyntax.CASE, nativeOrder)).isEqualTo("x DESC");
        assertThat(term(NullsSyntax.ALWAYS, nativeOrder)).isEqualTo("x DESC NULLS FIRST");
    }

    private static String term(NullsSyntax syntax, SortKey key) {
        SqlWriter sql = new SqlWriter();
        syntax.term(sql, "x", key, NullDefault.HIGHEST);
        return sql.toFragment().text();
    }
}

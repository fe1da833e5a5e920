package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullsSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLAUSE | x NULLS FIRST     | x DESC NULLS LAST",
                "CASE   | CASE WHEN x IS NULL THEN 0 ELSE 1 END, x | CASE WHEN x IS NULL THEN 1 ELSE 0 END, x DESC"
            })
    void placesNull(NullsSyntax syntax, String ascendingFirst, String descendingLast) {
        assertThat(term(syntax, SortKey.asc("x").nullsFirst())).isEqualTo(ascendingFirst);
        assertThat(term(syntax, SortKey.desc("x").nullsLast())).isEqualTo(descendingLast);
    }

    private static String term(NullsSyntax syntax, SortKey key) {
        SqlWriter sql = new SqlWriter();
        syntax.term(sql, "x", key);
        return sql.toFragment().text();
    }
}

package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.sql.SqlFragment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EqualitiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner = ?",
                " owner=? ",
                "ticket.owner = ?",
                "shop.ticket.owner = 3",
                "owner = -3.5",
                "owner = 'O''Hara (x) AND b = '",
                "owner = TRUE"
            })
    void recognisesAColumnThatIsComparedWithAValue(String condition) {
        assertThat(of(condition)).isEqualTo(new Equalities(List.of("owner"), 0));
    }

    @Test
    void recognisesSeveralJoinedByAnd() {
        assertThat(of("a = ? and \"B (c)\" = ?\nAND `d` = 'x'").columns()).containsExactly("a", "\"B (c)\"", "`d`");
        assertThat(of("a = ?", "lower(b) = ?", "c = ?")).isEqualTo(new Equalities(List.of("a", "c"), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner > ?",
                "owner = ? OR a = ?",
                "NOT owner = ?",
                "owner = ? AND NOT a = ?",
                "a BETWEEN ? AND owner = ?",
                "owner = a",
                "owner = lower(?)",
                "lower(owner) = ?",
                "(owner = ?)",
                "owner = ? -- AND a = ?\n",
                "owner = $$x$$",
                "owner = /* x */ ?",
                "owner == ?"
            })
    void recognisesNothingElse(String condition) {
        assertThat(of(condition)).isEqualTo(new Equalities(List.of(), 1));
    }

    @Test
    void recognisesNothingInNoFilter() {
        assertThat(Equalities.of("")).isEqualTo(new Equalities(List.of(), 0));
    }

    private static Equalities of(String... conditions) {
        SqlFragment where = SqlFragment.empty();
        for (String condition : conditions) {
            where = Conditions.and(where, SqlFragment.of(condition));
        }
        return Equalities.of(where.text());
    }
}

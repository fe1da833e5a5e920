package dev.pagination.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.plan.SeekPredicate;
import dev.pagination.plan.SeekPredicate.IsNotNull;
import dev.pagination.plan.SeekPredicate.IsNull;
import org.junit.jupiter.api.Test;

class SqlPredicateRendererTest {

    @Test
    void writesConstantsThatEveryDatabaseKnows() {
        assertThat(text(SeekPredicate.ALWAYS)).isEqualTo("1 = 1");
        assertThat(text(SeekPredicate.NEVER)).isEqualTo("1 = 0");
    }

    @Test
    void putsEveryDisjunctionIntoParentheses() {
        SeekPredicate inner = SeekPredicate.allOf(new IsNull(0), SeekPredicate.anyOf(new IsNull(1), new IsNotNull(1)));

        assertThat(text(SeekPredicate.anyOf(new IsNotNull(0), inner)))
                .isEqualTo("(v1 IS NOT NULL OR v1 IS NULL AND (id IS NULL OR id IS NOT NULL))");
    }

    private static String text(SeekPredicate predicate) {
        SqlWriter sql = new SqlWriter();
        predicate.render(new SqlPredicateRenderer(
                sql, SqlSamples.query(SqlSamples.UNIFORM).keys()));
        return sql.toFragment().text();
    }
}

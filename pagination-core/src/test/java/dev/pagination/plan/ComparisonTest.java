package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Direction;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void followsTheDirection() {
        assertThat(Comparison.after(Direction.ASC)).isEqualTo(Comparison.GREATER);
        assertThat(Comparison.after(Direction.DESC)).isEqualTo(Comparison.LESS);
        assertThat(Comparison.atOrAfter(Direction.ASC)).isEqualTo(Comparison.GREATER_OR_EQUAL);
        assertThat(Comparison.atOrAfter(Direction.DESC)).isEqualTo(Comparison.LESS_OR_EQUAL);
    }

    @Test
    void isWrittenAsInSql() {
        assertThat(Comparison.values()).extracting(Comparison::symbol).containsExactly("=", ">", ">=", "<", "<=");
    }
}

package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.plan.SeekPredicate.Compare;
import dev.pagination.plan.SeekPredicate.CompareRow;
import dev.pagination.plan.SeekPredicate.IsNotNull;
import dev.pagination.plan.SeekPredicate.IsNull;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeekPredicateTest {

    private static final SeekPredicate A = new IsNull(0);
    private static final SeekPredicate B = new IsNotNull(1);
    private static final SeekPredicate C = new Compare(2, Comparison.LESS, 7L);

    @Test
    void takesASinglePartForTheWhole() {
        assertThat(SeekPredicate.allOf(A)).isSameAs(A);
        assertThat(SeekPredicate.anyOf(A)).isSameAs(A);
    }

    @Test
    void isConstantWithoutParts() {
        assertThat(SeekPredicate.allOf()).isEqualTo(SeekPredicate.ALWAYS);
        assertThat(SeekPredicate.anyOf()).isEqualTo(SeekPredicate.NEVER);
    }

    @Test
    void foldsConstantsInAConjunction() {
        assertThat(SeekPredicate.allOf(A, SeekPredicate.ALWAYS)).isSameAs(A);
        assertThat(SeekPredicate.allOf(A, SeekPredicate.NEVER, B)).isEqualTo(SeekPredicate.NEVER);
        assertThat(SeekPredicate.allOf(SeekPredicate.ALWAYS, SeekPredicate.ALWAYS))
                .isEqualTo(SeekPredicate.ALWAYS);
    }

    @Test
    void foldsConstantsInADisjunction() {
        assertThat(SeekPredicate.anyOf(A, SeekPredicate.NEVER)).isSameAs(A);
        assertThat(SeekPredicate.anyOf(A, SeekPredicate.ALWAYS, B)).isEqualTo(SeekPredicate.ALWAYS);
        assertThat(SeekPredicate.anyOf(SeekPredicate.NEVER, SeekPredicate.NEVER))
                .isEqualTo(SeekPredicate.NEVER);
    }

    @Test
    void flattensItsOwnKindAndKeepsTheOther() {
        SeekPredicate all = SeekPredicate.allOf(SeekPredicate.allOf(A, B), C, SeekPredicate.anyOf(A, C));
        SeekPredicate any = SeekPredicate.anyOf(SeekPredicate.anyOf(A, B), C, SeekPredicate.allOf(A, C));

        assertThat(PredicateText.of(all)).isEqualTo("a null and b not null and c < 7 and (a null or c < 7)");
        assertThat(PredicateText.of(any)).isEqualTo("(a null or b not null or c < 7 or a null and c < 7)");
    }

    @Test
    void copiesItsParts() {
        List<SeekPredicate> parts = new ArrayList<>(List.of(A, B));
        List<Object> values = new ArrayList<>(List.of(1L, 2L));
        SeekPredicate all = new SeekPredicate.AllOf(parts);
        SeekPredicate any = new SeekPredicate.AnyOf(parts);
        SeekPredicate row = new CompareRow(0, Comparison.GREATER, values);

        parts.clear();
        values.clear();

        assertThat(PredicateText.of(all)).isEqualTo("a null and b not null");
        assertThat(PredicateText.of(any)).isEqualTo("(a null or b not null)");
        assertThat(PredicateText.of(row)).isEqualTo("(a, b) > (1, 2)");
    }
}

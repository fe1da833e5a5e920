package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.Seek.Bound;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import org.junit.jupiter.api.Test;

class SeekTest {

    private static final Ordering ORDERING =
            Orderings.of(SortKey.desc("n1").nullsFirst(), SortKey.asc("id").notNull());

    @Test
    void refusesAKeysetOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seek(ORDERING, Keyset.of(1L), Bound.EXCLUSIVE))
                .withMessage("A keyset of 1 values does not fit an ordering of 2 keys.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seek(ORDERING, Keyset.of(1L, 2L, 3L), Bound.EXCLUSIVE))
                .withMessage("A keyset of 3 values does not fit an ordering of 2 keys.");
    }

    @Test
    void refusesNullForAKeyThatIsNeverNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seek(ORDERING, Keyset.of(1L, null), Bound.EXCLUSIVE))
                .withMessage("The key id is never NULL but has no value.");
    }

    @Test
    void needsABound() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Seek(ORDERING, Keyset.of(1L, 2L), null))
                .withMessage("bound");
    }

    @Test
    void complementsTheBoundInTheReversedOrder() {
        Seek seek = new Seek(ORDERING, Keyset.of(null, 2L), Bound.EXCLUSIVE);

        Seek complement = seek.complement(ORDERING.reversed());

        assertThat(complement).isEqualTo(new Seek(ORDERING.reversed(), Keyset.of(null, 2L), Bound.INCLUSIVE));
        assertThat(complement.complement(ORDERING)).isEqualTo(seek);
    }

    @Test
    void liesAfterTheRowWhereNothingFollowsIt() {
        Seek after = new Seek(ORDERING, Keyset.of(1L, 2L), Bound.EXCLUSIVE);

        assertThat(after.gap(Travel.FORWARD)).isEqualTo(Anchor.GAP_AFTER);
        assertThat(after.gap(Travel.BACKWARD)).isEqualTo(Anchor.GAP_BEFORE);
    }

    @Test
    void liesBeforeTheRowWhereTheRowItselfIsGone() {
        Seek from = new Seek(ORDERING, Keyset.of(1L, 2L), Bound.INCLUSIVE);

        assertThat(from.gap(Travel.FORWARD)).isEqualTo(Anchor.GAP_BEFORE);
        assertThat(from.gap(Travel.BACKWARD)).isEqualTo(Anchor.GAP_AFTER);
    }
}

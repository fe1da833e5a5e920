package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.Seek.Bound;
import dev.pagination.token.Keyset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeekFormTest {

    private static final Ordering NEVER_NULL = Orderings.of(
            SortKey.asc("v1").notNull(),
            SortKey.asc("v2").notNull(),
            SortKey.asc("id").notNull());
    private static final Ordering MIXED = Orderings.of(
            SortKey.asc("v1").notNull(),
            SortKey.desc("v2").notNull(),
            SortKey.asc("id").notNull());
    private static final Ordering NULLS_LAST =
            Orderings.of(SortKey.asc("n1").nullsLast(), SortKey.asc("id").notNull());
    private static final Ordering NULLS_FIRST =
            Orderings.of(SortKey.asc("n1").nullsFirst(), SortKey.asc("id").notNull());

    @Test
    void comparesOneRowValue() {
        assertThat(branches(SeekForm.ROW_VALUE, after(NEVER_NULL, 1L, 2L, 3L)))
                .containsExactly("(a, b, c) > (1, 2, 3)");
        assertThat(branches(SeekForm.ROW_VALUE, after(NEVER_NULL.reversed(), 1L, 2L, 3L)))
                .containsExactly("(a, b, c) < (1, 2, 3)");
        assertThat(branches(SeekForm.ROW_VALUE, from(NEVER_NULL, 1L, 2L, 3L)))
                .containsExactly("(a, b, c) >= (1, 2, 3)");
    }

    @Test
    void comparesASingleKeyWithoutARow() {
        for (SeekForm form : SeekForm.values()) {
            assertThat(branches(form, after(Orderings.byId(), 7L))).containsExactly("a > 7");
            assertThat(branches(form, from(Orderings.byId().reversed(), 7L))).containsExactly("a <= 7");
        }
    }

    @Test
    void boundsTheLeadingKeyOutsideTheDisjunction() {
        assertThat(branches(SeekForm.LEADING_BOUND, after(MIXED, 1L, 2L, 3L)))
                .containsExactly("a >= 1 and (a > 1 or b <= 2 and (b < 2 or c > 3))");
        assertThat(branches(SeekForm.LEADING_BOUND, from(MIXED, 1L, 2L, 3L)))
                .containsExactly("a >= 1 and (a > 1 or b <= 2 and (b < 2 or c >= 3))");
    }

    @Test
    void boundsTheLeadingKeyWhereNullStands() {
        assertThat(branches(SeekForm.LEADING_BOUND, after(NULLS_LAST, 1L, 3L)))
                .containsExactly("(a >= 1 or a null) and (a > 1 or a null or b > 3)");
        assertThat(branches(SeekForm.LEADING_BOUND, after(NULLS_FIRST, 1L, 3L)))
                .containsExactly("a >= 1 and (a > 1 or b > 3)");
        assertThat(branches(SeekForm.LEADING_BOUND, after(NULLS_LAST, null, 3L)))
                .containsExactly("a null and b > 3");
        assertThat(branches(SeekForm.LEADING_BOUND, after(NULLS_FIRST, null, 3L)))
                .containsExactly("(a not null or b > 3)");
    }

    @Test
    void expandsEveryPrefix() {
        assertThat(branches(SeekForm.EXPANDED, after(MIXED, 1L, 2L, 3L)))
                .containsExactly("(a > 1 or a = 1 and b < 2 or a = 1 and b = 2 and c > 3)");
        assertThat(branches(SeekForm.EXPANDED, from(MIXED, 1L, 2L, 3L)))
                .containsExactly("(a > 1 or a = 1 and b < 2 or a = 1 and b = 2 and c >= 3)");
    }

    @Test
    void expandsWhereNullStands() {
        assertThat(branches(SeekForm.EXPANDED, after(NULLS_LAST, 1L, 3L)))
                .containsExactly("(a > 1 or a null or a = 1 and b > 3)");
        assertThat(branches(SeekForm.EXPANDED, after(NULLS_FIRST, 1L, 3L)))
                .containsExactly("(a > 1 or a = 1 and b > 3)");
        assertThat(branches(SeekForm.EXPANDED, after(NULLS_LAST, null, 3L))).containsExactly("a null and b > 3");
        assertThat(branches(SeekForm.EXPANDED, after(NULLS_FIRST, null, 3L)))
                .containsExactly("(a not null or a null and b > 3)");
    }

    @Test
    void splitsEveryPrefixNearestFirst() {
        assertThat(branches(SeekForm.UNION, after(NEVER_NULL, 1L, 2L, 3L)))
                .containsExactly("a = 1 and b = 2 and c > 3", "a = 1 and b > 2", "a > 1");
        assertThat(branches(SeekForm.UNION, from(MIXED, 1L, 2L, 3L)))
                .containsExactly("a = 1 and b = 2 and c >= 3", "a = 1 and b < 2", "a > 1");
    }

    @Test
    void splitsWhereNullStands() {
        assertThat(branches(SeekForm.UNION, after(NULLS_LAST, 1L, 3L)))
                .containsExactly("a = 1 and b > 3", "a > 1", "a null");
        assertThat(branches(SeekForm.UNION, after(NULLS_FIRST, 1L, 3L))).containsExactly("a = 1 and b > 3", "a > 1");
        assertThat(branches(SeekForm.UNION, after(NULLS_LAST, null, 3L))).containsExactly("a null and b > 3");
        assertThat(branches(SeekForm.UNION, after(NULLS_FIRST, null, 3L)))
                .containsExactly("a null and b > 3", "a not null");
    }

    @Test
    void carriesTheEqualPrefixIntoTheBranchOfNulls() {
        Ordering laterNulls = Orderings.of(
                SortKey.desc("v1").notNull(),
                SortKey.asc("n2").nullsLast(),
                SortKey.asc("id").notNull());

        assertThat(branches(SeekForm.UNION, after(laterNulls, 1L, 2L, 3L)))
                .containsExactly("a = 1 and b = 2 and c > 3", "a = 1 and b > 2", "a = 1 and b null", "a < 1");
    }

    @Test
    void joinsNeighboursThatRunOneWayIntoRowValues() {
        Ordering twoWays = Orderings.of(
                SortKey.asc("v1").notNull(),
                SortKey.asc("v2").notNull(),
                SortKey.desc("v3").notNull(),
                SortKey.desc("id").notNull());

        assertThat(branches(SeekForm.ROW_VALUE_UNION, after(twoWays, 1L, 2L, 3L, 4L)))
                .containsExactly("a = 1 and b = 2 and (c, d) < (3, 4)", "(a, b) > (1, 2)");
        assertThat(branches(SeekForm.ROW_VALUE_UNION, from(twoWays, 1L, 2L, 3L, 4L)))
                .containsExactly("a = 1 and b = 2 and (c, d) <= (3, 4)", "(a, b) > (1, 2)");
    }

    @Test
    void startsARowValueWithAKeyWhoseNullsFollow() {
        assertThat(branches(SeekForm.ROW_VALUE_UNION, after(NULLS_LAST, 1L, 3L)))
                .containsExactly("(a, b) > (1, 3)", "a null");
        assertThat(branches(SeekForm.ROW_VALUE_UNION, after(NULLS_FIRST, 1L, 3L)))
                .containsExactly("(a, b) > (1, 3)");
    }

    @Test
    void neverHidesNullsThatFollowInsideARowValue() {
        Ordering laterNulls = Orderings.of(
                SortKey.asc("v1").notNull(),
                SortKey.asc("n2").nullsLast(),
                SortKey.asc("id").notNull());

        assertThat(branches(SeekForm.ROW_VALUE_UNION, after(laterNulls, 1L, 2L, 3L)))
                .containsExactly("a = 1 and (b, c) > (2, 3)", "a = 1 and b null", "a > 1");
    }

    @Test
    void neverPutsNullIntoARowValue() {
        Ordering nullsFirst = Orderings.of(
                SortKey.asc("n1").nullsFirst(),
                SortKey.asc("n2").nullsFirst(),
                SortKey.asc("id").notNull());

        assertThat(branches(SeekForm.ROW_VALUE_UNION, after(nullsFirst, 1L, null, 3L)))
                .containsExactly("a = 1 and b null and c > 3", "a = 1 and b not null", "a > 1");
        assertThat(branches(SeekForm.ROW_VALUE_UNION, after(nullsFirst, null, 2L, 3L)))
                .containsExactly("a null and (b, c) > (2, 3)", "a not null");
    }

    @Test
    void settlesNullInTheOrderOfABranch() {
        List<SeekBranch> branches = SeekForm.UNION.branches(after(NULLS_LAST, 1L, 3L));

        assertThat(branches)
                .extracting(branch -> branch.order().get(0).nulls())
                .containsExactly(NullPlacement.NONE, NullPlacement.NONE, NullPlacement.NONE);
        assertThat(branches.get(2).order())
                .containsExactly(SortKey.asc("n1").notNull(), SortKey.asc("id").notNull());
    }

    @Test
    void leavesNullOfLaterKeysInTheOrderOfABranch() {
        Ordering laterNulls = Orderings.of(
                SortKey.asc("v1").notNull(),
                SortKey.asc("n2").nullsFirst(),
                SortKey.asc("id").notNull());

        List<SeekBranch> branches = SeekForm.UNION.branches(after(laterNulls, 1L, 2L, 3L));

        assertThat(branches.get(2).order()).isEqualTo(laterNulls.keys());
    }

    @Test
    void splitsTheStartWhereNullIsNotWhereTheIndexHasIt() {
        assertThat(start(SeekForm.UNION, NULLS_LAST, NullDefault.LOWEST)).containsExactly("a not null", "a null");
        assertThat(start(SeekForm.UNION, NULLS_FIRST, NullDefault.HIGHEST)).containsExactly("a null", "a not null");
        assertThat(start(SeekForm.ROW_VALUE_UNION, NULLS_LAST, NullDefault.FIRST_IF_ASCENDING))
                .containsExactly("a not null", "a null");
    }

    @Test
    void startsInOneBranchWhereTheIndexHasTheOrder() {
        assertThat(start(SeekForm.UNION, NULLS_LAST, NullDefault.HIGHEST)).containsExactly("always");
        assertThat(start(SeekForm.UNION, NULLS_FIRST, NullDefault.LOWEST)).containsExactly("always");
        assertThat(start(SeekForm.UNION, NEVER_NULL, NullDefault.LOWEST)).containsExactly("always");
        assertThat(start(SeekForm.LEADING_BOUND, NULLS_LAST, NullDefault.LOWEST))
                .containsExactly("always");
    }

    @Test
    void fitsARowValueToKeysThatRunOneWayAndAreNeverNullOnly() {
        assertThat(SeekForm.ROW_VALUE.fits(NEVER_NULL)).isTrue();
        assertThat(SeekForm.ROW_VALUE.fits(MIXED)).isFalse();
        assertThat(SeekForm.ROW_VALUE.fits(NULLS_LAST)).isFalse();
        assertThat(SeekForm.EXPANDED.fits(NULLS_LAST)).isTrue();
    }

    @Test
    void refusesARowValueForAnOrderItCannotExpress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeekForm.ROW_VALUE.branches(after(MIXED, 1L, 2L, 3L)))
                .withMessage(
                        "A row value cannot express the ordering v1 ASC, v2 DESC, id ASC; its keys must run one way "
                                + "and be never NULL.");
    }

    private static Seek after(Ordering ordering, Object... values) {
        return new Seek(ordering, Keyset.of(values), Bound.EXCLUSIVE);
    }

    private static Seek from(Ordering ordering, Object... values) {
        return new Seek(ordering, Keyset.of(values), Bound.INCLUSIVE);
    }

    private static List<String> branches(SeekForm form, Seek seek) {
        return texts(form.branches(seek));
    }

    private static List<String> start(SeekForm form, Ordering ordering, NullDefault nullDefault) {
        return texts(form.startBranches(ordering, nullDefault));
    }

    private static List<String> texts(List<SeekBranch> branches) {
        return branches.stream()
                .map(branch -> PredicateText.of(branch.predicate()))
                .toList();
    }
}

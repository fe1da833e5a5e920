package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.EdgeCheck;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans whose statements have one text: equal in everything but values. */
class PlanShapeTest {

    private static final Ordering ORDER =
            Orderings.of(SortKey.asc("n1").nullsLast(), SortKey.asc("id").notNull());

    private final PagePlanner planner = planner(SeekForm.ROW_VALUE_UNION);

    @ParameterizedTest
    @EnumSource(names = {"LEADING_BOUND", "EXPANDED", "UNION", "ROW_VALUE_UNION"})
    void areAlikeForOtherValuesAndNotForOneThatIsNull(SeekForm form) {
        PagePlanner formed = planner(form);
        PagePlan plan = after(formed, 1L, 2L);

        assertAlike(plan, after(formed, 3L, 4L));
        assertUnlike(plan, after(formed, null, 2L));
    }

    @Test
    void areAlikeForOtherRowValues() {
        PagePlanner rows = new PagePlanner(
                Orderings.of(
                        SortKey.asc("a").notNull(),
                        SortKey.asc("b").notNull(),
                        SortKey.asc("id").notNull()),
                new FixedStyle(SeekForm.ROW_VALUE, NullDefault.HIGHEST));

        assertAlike(after(rows, 1L, 2L, 3L), after(rows, 4L, 5L, 6L));
    }

    @Test
    void differBySizeOffsetCountingAndDirection() {
        assertUnlike(planner.first(2), planner.first(3));
        assertUnlike(planner.numbered(1, 2), planner.numbered(2, 2));
        assertUnlike(planner.first(2), planner.first(2).with(Counting.INLINE));
        assertUnlike(planner.first(2), planner.last(2));
        assertUnlike(planner.first(2), after(planner, 1L, 2L));
    }

    @Test
    void differByWhatLooksBehindThem() {
        Cursor cursor = cursor(Anchor.ROW, 1L, 2L);

        assertUnlike(planner.after(cursor, 2, EdgeCheck.EXACT), planner.after(cursor, 2, EdgeCheck.ASSUMED));
    }

    @Test
    void differByWhetherTheRowOfTheCursorIsWanted() {
        assertUnlike(
                planner.after(cursor(Anchor.ROW, 1L, 2L), 2, EdgeCheck.ASSUMED),
                planner.after(cursor(Anchor.GAP_BEFORE, 1L, 2L), 2, EdgeCheck.ASSUMED));
    }

    @Test
    void differByOrderOnly() {
        PagePlan plan = planner.first(2);
        PagePlan other = new PagePlan(
                ORDER.reversed(),
                plan.branches(),
                plan.seek(),
                plan.travel(),
                plan.size(),
                plan.offset(),
                plan.place(),
                plan.behind(),
                plan.counting());

        assertUnlike(plan, other);
    }

    @Test
    void predicatesDifferByKindKeyComparisonAndParts() {
        SeekPredicate less = new SeekPredicate.Compare(0, Comparison.LESS, 1L);
        List<SeekPredicate> unlike = List.of(
                less,
                new SeekPredicate.Compare(1, Comparison.LESS, 1L),
                new SeekPredicate.Compare(0, Comparison.GREATER, 1L),
                new SeekPredicate.CompareRow(0, Comparison.LESS, List.of(1L, 2L)),
                new SeekPredicate.CompareRow(1, Comparison.LESS, List.of(1L, 2L)),
                new SeekPredicate.CompareRow(0, Comparison.GREATER, List.of(1L, 2L)),
                new SeekPredicate.CompareRow(0, Comparison.LESS, List.of(1L, 2L, 3L)),
                new SeekPredicate.IsNull(0),
                new SeekPredicate.IsNull(1),
                new SeekPredicate.IsNotNull(0),
                new SeekPredicate.IsNotNull(1),
                new SeekPredicate.AllOf(List.of(less, less)),
                new SeekPredicate.AllOf(List.of(less, less, less)),
                new SeekPredicate.AllOf(List.of(less, new SeekPredicate.IsNull(0))),
                new SeekPredicate.AnyOf(List.of(less, less)),
                new SeekPredicate.AnyOf(List.of(less, new SeekPredicate.IsNull(0))));

        for (int i = 0; i < unlike.size(); i++) {
            for (int j = 0; j < unlike.size(); j++) {
                assertThat(unlike.get(i).isShapedLike(unlike.get(j)))
                        .as("%s and %s", unlike.get(i), unlike.get(j))
                        .isEqualTo(i == j);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SeekForm.class)
    void areKeptWithoutValues(SeekForm form) {
        PagePlan plan = after(planner(form), 7_654_321L, 7_654_321L);

        PagePlan kept = plan.withoutValues();

        assertThat(plan.toString()).contains("7654321");
        assertThat(kept.toString()).doesNotContain("7654321");
        assertThat(kept.isShapedLike(plan)).isTrue();
        assertThat(kept.isShapedLike(after(planner(form), null, 1L))).isFalse();
    }

    private static void assertAlike(PagePlan one, PagePlan other) {
        assertThat(one).isNotEqualTo(other);
        assertThat(one.isShapedLike(other)).isTrue();
        assertThat(other.isShapedLike(one)).isTrue();
    }

    private static void assertUnlike(PagePlan one, PagePlan other) {
        assertThat(one.isShapedLike(other)).isFalse();
        assertThat(other.isShapedLike(one)).isFalse();
    }

    private static PagePlanner planner(SeekForm form) {
        return new PagePlanner(ORDER, new FixedStyle(form, NullDefault.HIGHEST));
    }

    private static PagePlan after(PagePlanner planner, @Nullable Object... values) {
        return planner.after(cursor(Anchor.ROW, values), 2, EdgeCheck.EXACT);
    }

    private static Cursor cursor(Anchor anchor, @Nullable Object... values) {
        return new Cursor(Keyset.of(values), anchor, 2, OptionalLong.empty(), Total.unknown());
    }
}

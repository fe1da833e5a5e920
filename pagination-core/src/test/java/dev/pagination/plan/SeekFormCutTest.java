package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.Seek.Bound;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Branches that end before the last row: as text, and against rows sorted in memory. */
class SeekFormCutTest {

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
    void endsAtARowValue() {
        assertThat(between(SeekForm.ROW_VALUE, NEVER_NULL, row(1L, 2L, 3L), row(4L, 5L, 6L)))
                .containsExactly("(a, b, c) > (1, 2, 3) and (a, b, c) <= (4, 5, 6)");
        assertThat(between(SeekForm.ROW_VALUE, NEVER_NULL.reversed(), row(4L, 5L, 6L), row(1L, 2L, 3L)))
                .containsExactly("(a, b, c) < (4, 5, 6) and (a, b, c) >= (1, 2, 3)");
    }

    @Test
    void endsAtABoundOnTheLeadingKey() {
        assertThat(between(SeekForm.LEADING_BOUND, MIXED, row(1L, 2L, 3L), row(4L, 5L, 6L)))
                .containsExactly("a >= 1 and (a > 1 or b <= 2 and (b < 2 or c > 3))"
                        + " and a <= 4 and (a < 4 or b >= 5 and (b > 5 or c <= 6))");
    }

    @Test
    void endsAtIntervals() {
        assertThat(between(SeekForm.EXPANDED, NULLS_FIRST, row(1L, 3L), row(4L, 6L)))
                .containsExactly("(a > 1 or a = 1 and b > 3) and (a < 4 or a null or a = 4 and b <= 6)");
    }

    @Test
    void endsEachBranchByWhatItDoesNotSayItself() {
        assertThat(between(SeekForm.UNION, NEVER_NULL, row(1L, 2L, 3L), row(4L, 5L, 6L)))
                .containsExactly(
                        "a = 1 and b = 2 and c > 3 and a <= 4 and (a < 4 or b <= 5 and (b < 5 or c <= 6))",
                        "a = 1 and b > 2 and a <= 4 and (a < 4 or b <= 5 and (b < 5 or c <= 6))",
                        "a > 1 and a <= 4 and (a < 4 or b <= 5 and (b < 5 or c <= 6))");
    }

    @Test
    void keepsToTheRangeThatBothEndsShare() {
        assertThat(between(SeekForm.UNION, NEVER_NULL, row(1L, 2L, 3L), row(1L, 5L, 6L)))
                .containsExactly(
                        "a = 1 and b = 2 and c > 3 and b <= 5 and (b < 5 or c <= 6)",
                        "a = 1 and b > 2 and b <= 5 and (b < 5 or c <= 6)",
                        "a > 1 and a <= 1 and (a < 1 or b <= 5 and (b < 5 or c <= 6))");
        assertThat(between(SeekForm.UNION, NEVER_NULL, row(1L, 2L, 3L), row(1L, 2L, 6L)))
                .startsWith("a = 1 and b = 2 and c > 3 and c <= 6");
    }

    @Test
    void endsWhereNullStands() {
        assertThat(between(SeekForm.UNION, NULLS_LAST, row(1L, 3L), row(4L, 6L)))
                .containsExactly(
                        "a = 1 and b > 3 and a <= 4 and (a < 4 or b <= 6)", "a > 1 and a <= 4 and (a < 4 or b <= 6)");
        assertThat(between(SeekForm.UNION, NULLS_LAST, row(1L, 3L), row(null, 6L)))
                .containsExactly("a = 1 and b > 3", "a > 1", "a null and b <= 6");
        assertThat(between(SeekForm.UNION, NULLS_FIRST, row(null, 3L), row(4L, 6L)))
                .containsExactly("a null and b > 3", "a not null and a <= 4 and (a < 4 or b <= 6)");
        assertThat(between(SeekForm.UNION, NULLS_FIRST, row(null, 3L), row(null, 6L)))
                .containsExactly("a null and b > 3 and b <= 6");
    }

    @Test
    void isEmptyWhereNothingCanLieBetween() {
        assertThat(between(SeekForm.UNION, NULLS_LAST, row(null, 3L), row(4L, 6L)))
                .containsExactly("never");
    }

    @ParameterizedTest
    @EnumSource
    void wantsTheRowsBetweenInEveryOrder(SeekForm form) {
        for (Shape shape : Shape.values()) {
            for (int keys = 0; keys <= 2; keys++) {
                Orderings.withKeysBeforeId(keys).stream()
                        .filter(form::fits)
                        .forEach(ordering -> cutEverywhere(form, ordering, shape.rows()));
            }
        }
    }

    private static void cutEverywhere(SeekForm form, Ordering ordering, List<Row> rows) {
        List<Row> sorted = RowOrder.sorted(rows, ordering.keys());
        for (NullDefault nullDefault : NullDefault.values()) {
            for (int to = 0; to < sorted.size(); to++) {
                Seek end = end(ordering, sorted.get(to).keyset(ordering), Bound.INCLUSIVE);
                List<SeekBranch> start = form.startBranches(ordering, nullDefault);
                assertThat(joined(form.cut(start, end), ordering, sorted)).isEqualTo(sorted.subList(0, to + 1));
            }
        }
        for (int from = 0; from < sorted.size(); from++) {
            for (int to = 0; to < sorted.size(); to++) {
                for (Bound bound : Bound.values()) {
                    Seek seek = new Seek(ordering, sorted.get(from).keyset(ordering), Bound.EXCLUSIVE);
                    Seek end = end(ordering, sorted.get(to).keyset(ordering), bound);

                    List<Row> between = joined(form.cut(form.branches(seek), end), ordering, sorted);

                    int last = bound == Bound.INCLUSIVE ? to + 1 : to;
                    List<Row> expected = last > from ? sorted.subList(from + 1, last) : List.of();
                    assertThat(between).as("%s in %s", form, ordering).isEqualTo(expected);
                }
            }
        }
    }

    /** The rows of the branches one after the other; each branch may rely on its own order only. */
    private static List<Row> joined(List<SeekBranch> branches, Ordering ordering, List<Row> rows) {
        List<Row> all = new ArrayList<>();
        for (SeekBranch branch : branches) {
            List<Row> wanted = rows.stream()
                    .filter(RowFilter.of(ordering, branch.predicate()))
                    .toList();
            all.addAll(RowOrder.sorted(wanted, branch.order()));
        }
        assertThat(new HashSet<>(all)).as("branches are disjoint").hasSameSizeAs(all);
        return all;
    }

    private static List<String> between(SeekForm form, Ordering ordering, Keyset after, Keyset through) {
        Seek seek = new Seek(ordering, after, Bound.EXCLUSIVE);
        return form.cut(form.branches(seek), end(ordering, through, Bound.INCLUSIVE)).stream()
                .map(branch -> PredicateText.of(branch.predicate()))
                .toList();
    }

    private static Seek end(Ordering ordering, Keyset keyset, Bound bound) {
        return new Seek(ordering.reversed(), keyset, bound);
    }

    private static Keyset row(Long... values) {
        return Keyset.of((Object[]) values);
    }
}

package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Direction;
import dev.pagination.Ordering;
import dev.pagination.plan.Seek.Bound;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seeks in every form against rows sorted in memory. */
class SeekFormModelTest {

    @ParameterizedTest
    @EnumSource
    void wantsTheRowsAfterTheCursorInEveryOrder(SeekForm form) {
        for (Shape shape : Shape.values()) {
            for (int keys = 0; keys <= 2; keys++) {
                for (Ordering ordering : Orderings.withKeysBeforeId(keys)) {
                    seekEverywhere(form, ordering, shape.rows());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void wantsTheRowsAfterTheCursorInEveryOrderOfThreeKeysBeforeTheId(SeekForm form) {
        List<Row> rows = Shape.NULLS_AND_TIES.rows();

        Orderings.withKeysBeforeId(3).stream()
                .filter(ordering -> ordering.keys().get(3).direction() == Direction.ASC)
                .forEach(ordering -> seekEverywhere(form, ordering, rows));
    }

    @ParameterizedTest
    @EnumSource
    void startsWithAllRowsInOrder(SeekForm form) {
        for (NullDefault nullDefault : NullDefault.values()) {
            for (Ordering ordering : Orderings.withKeysBeforeId(2)) {
                for (Shape shape : Shape.values()) {
                    List<SeekBranch> start = form.startBranches(ordering, nullDefault);

                    List<Row> expected = RowOrder.sorted(shape.rows(), ordering.keys());
                    assertThat(joined(start, ordering, shape.rows())).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void seeksTheRestByTheComplement() {
        for (Ordering ordering : Orderings.withKeysBeforeId(2)) {
            List<Row> rows = Shape.NULLS_AND_TIES.rows();
            for (Row row : rows) {
                for (Bound bound : Bound.values()) {
                    Seek seek = new Seek(ordering, row.keyset(ordering), bound);
                    Seek rest = seek.complement(ordering.reversed());

                    List<Row> ahead = joined(SeekForm.UNION.branches(seek), ordering, rows);
                    List<Row> behind =
                            new ArrayList<>(joined(SeekForm.UNION.branches(rest), ordering.reversed(), rows));
                    Collections.reverse(behind);
                    behind.addAll(ahead);
                    assertThat(behind).isEqualTo(RowOrder.sorted(rows, ordering.keys()));
                }
            }
        }
    }

    private static void seekEverywhere(SeekForm form, Ordering ordering, List<Row> rows) {
        if (!form.fits(ordering)) {
            return;
        }
        List<Row> sorted = RowOrder.sorted(rows, ordering.keys());
        for (int i = 0; i < sorted.size(); i++) {
            Keyset keyset = sorted.get(i).keyset(ordering);
            List<Row> others = new ArrayList<>(sorted);
            others.remove(i);

            List<Row> after = seek(form, new Seek(ordering, keyset, Bound.EXCLUSIVE), sorted);
            List<Row> from = seek(form, new Seek(ordering, keyset, Bound.INCLUSIVE), sorted);
            List<Row> afterDeleted = seek(form, new Seek(ordering, keyset, Bound.INCLUSIVE), others);
            List<Row> tail = sorted.subList(i + 1, sorted.size());
            assertThat(after).as("%s after row %s", ordering, i).isEqualTo(tail);
            assertThat(from).as("%s from row %s", ordering, i).isEqualTo(sorted.subList(i, sorted.size()));
            assertThat(afterDeleted).as("%s without row %s", ordering, i).isEqualTo(tail);
        }
    }

    private static List<Row> seek(SeekForm form, Seek seek, List<Row> rows) {
        return joined(form.branches(seek), seek.ordering(), rows);
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
}

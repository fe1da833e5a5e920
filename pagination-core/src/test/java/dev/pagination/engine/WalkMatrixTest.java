package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Direction;
import dev.pagination.Ordering;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.Row;
import dev.pagination.plan.RowOrder;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole walks in every order, of every shape of data, in every form, with every page size, against sorted rows. */
class WalkMatrixTest {

    @ParameterizedTest
    @EnumSource
    void walksInEveryOrderOfUpToThreeKeys(SeekForm form) {
        for (int keys = 0; keys <= 2; keys++) {
            List<Ordering> orderings = Orderings.withKeysBeforeId(keys);
            for (Ordering ordering : orderings.stream().filter(form::fits).toList()) {
                for (Shape shape : Shape.values()) {
                    walk(ordering, form, NullDefault.LOWEST, shape).everySize();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void walksWhereverTheDatabaseHasNull(NullDefault nullDefault) {
        for (Ordering ordering : Orderings.withKeysBeforeId(1)) {
            walk(ordering, SeekForm.UNION, nullDefault, Shape.NULLS_AND_TIES).everySize();
            walk(ordering, SeekForm.ROW_VALUE_UNION, nullDefault, Shape.ONLY_NULLS)
                    .everySize();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEADING_BOUND", "EXPANDED", "UNION", "ROW_VALUE_UNION"})
    void walksInEveryOrderOfThreeKeysBeforeTheId(SeekForm form) {
        for (Ordering ordering : Orderings.withKeysBeforeId(3)) {
            if (ordering.keys().get(3).direction() == Direction.ASC) {
                WalkCheck walk = walk(ordering, form, NullDefault.HIGHEST, Shape.NULLS_AND_TIES);
                walk.forward(5);
                walk.backward(5);
            }
        }
    }

    @Test
    void coversEveryDirectionAndPlaceOfNull() {
        assertThat(Orderings.withKeysBeforeId(0)).hasSize(2);
        assertThat(Orderings.withKeysBeforeId(1)).hasSize(6 * 2).doesNotHaveDuplicates();
        assertThat(Orderings.withKeysBeforeId(2)).hasSize(6 * 6 * 2).doesNotHaveDuplicates();
        assertThat(Orderings.withKeysBeforeId(3)).hasSize(6 * 6 * 6 * 2).doesNotHaveDuplicates();
    }

    private static WalkCheck walk(Ordering ordering, SeekForm form, NullDefault nullDefault, Shape shape) {
        FixedStyle style = new FixedStyle(form, nullDefault);
        List<Row> rows = shape.rows();
        return new WalkCheck(
                Pagers.over(ListSource.of(ordering, style, rows)),
                RowOrder.sorted(rows, ordering.keys()),
                shape + " by " + ordering.describe() + " in the form " + form);
    }
}

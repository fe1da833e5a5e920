package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniqueOrderTest {

    private static final List<List<String>> KEYS = List.of(List.of("a", "b"), List.of("c"));

    @Test
    void appendsTheFirstUniqueKeyInTheDirectionOfTheLast() {
        UniqueOrder order = UniqueOrder.of(List.of(SortKey.asc("x"), SortKey.desc("b")), KEYS, "table t");

        assertThat(order.keys())
                .containsExactly(
                        SortKey.asc("x"),
                        SortKey.desc("b").notNull(),
                        SortKey.desc("a").notNull());
        assertThat(order.unique()).containsExactly("a", "b");
        assertThat(order.identity()).containsExactly(2, 1);
    }

    @Test
    void appendsAscendingWhereNothingWasAskedFor() {
        UniqueOrder order = UniqueOrder.of(List.of(), KEYS, "table t");

        assertThat(order.keys())
                .containsExactly(SortKey.asc("a").notNull(), SortKey.asc("b").notNull());
    }

    @Test
    void leavesOutWhatFollowsACompleteUniqueKey() {
        UniqueOrder order = UniqueOrder.of(
                List.of(SortKey.asc("x"), SortKey.desc("c"), SortKey.asc("y"), SortKey.asc("a")), KEYS, "table t");

        assertThat(order.keys())
                .containsExactly(SortKey.asc("x"), SortKey.desc("c").notNull());
        assertThat(order.identity()).containsExactly(1);
    }

    @Test
    void refusesANameGivenTwice() {
        assertThatThrownBy(() -> UniqueOrder.of(List.of(SortKey.asc("a"), SortKey.desc("a")), KEYS, "table t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The order names a twice; name it once.");
    }

    @Test
    void refusesAnOrderThatNothingMakesUnique() {
        assertThatThrownBy(() -> UniqueOrder.of(List.of(SortKey.asc("a")), List.of(), "table t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The order is not unique, so rows with equal keys would be lost, and no unique key of the"
                        + " table t is known; name the columns of one with uniqueKey().");
    }
}

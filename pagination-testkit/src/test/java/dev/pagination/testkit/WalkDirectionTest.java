package dev.pagination.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkDirectionTest {

    private static final List<SortKey> KEYS = List.of(SortKey.asc("nn1").notNull());

    @Test
    void walksBackwardFromTheLastRowToTheFirst() {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, Fault.NONE);
        List<List<Long>> between = new ArrayList<>();

        List<Long> backward = WalkDirection.BACKWARD.walk(pager, 5, between::add);

        List<Long> forward = WalkDirection.FORWARD.walk(pager, 5, page -> {});
        assertThat(WalkDirection.BACKWARD.inWalkOrder(forward)).isEqualTo(backward);
        assertThat(between).containsExactly(backward.subList(0, 5), backward.subList(5, 10));
    }

    @Test
    void failsAWalkThatDoesNotAdvance() {
        ListPager pager = ListPager.of(WalkShape.TIES.rows(), KEYS, Fault.REPEATS_THE_TOKENS_ROW);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> WalkDirection.FORWARD.walk(pager, 1, page -> {}))
                .withMessage("The walk forward in order [nn1 ASC, id ASC] has not ended after 10000 pages; it does not"
                        + " advance.");
    }
}

package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NullPlacementTest {

    @Test
    void changesEndsWhenReversed() {
        assertThat(NullPlacement.FIRST.reversed()).isEqualTo(NullPlacement.LAST);
        assertThat(NullPlacement.LAST.reversed()).isEqualTo(NullPlacement.FIRST);
        assertThat(NullPlacement.NONE.reversed()).isEqualTo(NullPlacement.NONE);
    }

    @Test
    void goesWithADirectionThatTurns() {
        assertThat(Direction.ASC.reversed()).isEqualTo(Direction.DESC);
        assertThat(Direction.DESC.reversed()).isEqualTo(Direction.ASC);
    }
}

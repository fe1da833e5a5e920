package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortKeyTest {

    @Test
    void takesNullAsLastInBothDirectionsUnlessSaid() {
        assertThat(SortKey.asc("a")).isEqualTo(new SortKey("a", Direction.ASC, NullPlacement.LAST));
        assertThat(SortKey.desc("a")).isEqualTo(new SortKey("a", Direction.DESC, NullPlacement.LAST));
    }

    @Test
    void placesNullAsSaid() {
        SortKey key = SortKey.desc("a");

        assertThat(key.nullsFirst()).isEqualTo(new SortKey("a", Direction.DESC, NullPlacement.FIRST));
        assertThat(key.nullsFirst().nullsLast()).isEqualTo(key);
        assertThat(key.notNull()).isEqualTo(new SortKey("a", Direction.DESC, NullPlacement.NONE));
    }

    @Test
    void turnsWithoutMovingNull() {
        assertThat(SortKey.asc("a").nullsFirst().in(Direction.DESC))
                .isEqualTo(SortKey.desc("a").nullsFirst());
        assertThat(SortKey.asc("a").in(Direction.ASC)).isEqualTo(SortKey.asc("a"));
    }

    @Test
    void movesNullToTheOtherEndWhenReversed() {
        assertThat(SortKey.asc("a").nullsFirst().reversed())
                .isEqualTo(SortKey.desc("a").nullsLast());
        assertThat(SortKey.desc("a").nullsLast().reversed())
                .isEqualTo(SortKey.asc("a").nullsFirst());
        assertThat(SortKey.asc("a").notNull().reversed())
                .isEqualTo(SortKey.desc("a").notNull());
    }

    @ParameterizedTest
    @EnumSource(NullPlacement.class)
    void isItselfWhenReversedTwice(NullPlacement nulls) {
        SortKey key = new SortKey("a", Direction.ASC, nulls);

        assertThat(key.reversed().reversed()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SortKey.asc(name))
                .withMessage("The name of a sort key is blank; name a column, attribute or key.");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new SortKey("a", null, NullPlacement.NONE))
                .withMessage("direction");
        assertThatNullPointerException()
                .isThrownBy(() -> new SortKey("a", Direction.ASC, null))
                .withMessage("nulls");
        assertThatNullPointerException().isThrownBy(() -> SortKey.asc(null));
    }
}

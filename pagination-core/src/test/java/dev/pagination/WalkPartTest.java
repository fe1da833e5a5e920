package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class WalkPartTest {

    private static final CursorToken A = CursorToken.of("a");
    private static final CursorToken B = CursorToken.of("b");

    @Test
    void keepsTheOtherEndWhenOneIsMoved() {
        WalkPart part = WalkPart.whole().through(B).after(A);

        assertThat(part.start()).contains(A);
        assertThat(part.end()).contains(B);
        assertThat(part.through(A).start()).contains(A);
        assertThat(WalkPart.whole().start()).isEmpty();
        assertThat(WalkPart.whole().end()).isEmpty();
    }

    @Test
    void equalsAPartWithTheSameEnds() {
        WalkPart part = WalkPart.whole().after(A).through(B);

        assertThat(part)
                .isEqualTo(WalkPart.whole().through(B).after(A))
                .hasSameHashCodeAs(WalkPart.whole().through(B).after(A))
                .isNotEqualTo(WalkPart.whole().after(A))
                .isNotEqualTo(WalkPart.whole().through(B))
                .isNotEqualTo("part");
    }

    @Test
    void showsNoToken() {
        assertThat(WalkPart.whole()).hasToString("WalkPart[from the first row, to the last row]");
        assertThat(WalkPart.whole().after(A).through(B)).hasToString("WalkPart[after a row, through a row]");
    }

    @Test
    void refusesAnEndThatIsMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> WalkPart.whole().after(null))
                .withMessage("token");
        assertThatNullPointerException()
                .isThrownBy(() -> WalkPart.whole().through(null))
                .withMessage("token");
    }
}

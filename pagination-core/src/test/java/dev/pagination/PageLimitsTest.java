package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLimitsTest {

    @Test
    void areFiftyRowsAndFiveHundredAtMostUnlessSaid() {
        PageLimits limits = PageLimits.standard();

        assertThat(limits).isEqualTo(new PageLimits(50, 500, PageLimits.Outside.REFUSE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 499, 500})
    void acceptASizeInsideAsItIs(int size) {
        assertThat(PageLimits.standard().check(size)).isEqualTo(size);
        assertThat(PageLimits.standard().clamping().check(size)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, Integer.MAX_VALUE})
    void refuseASizeOutside(int size) {
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> PageLimits.standard().check(size))
                .withMessage("The page size " + size + " is outside the limits; ask for 1 to 500 rows.");
    }

    @ParameterizedTest
    @CsvSource({"-2147483648, 1", "-1, 1", "0, 1", "501, 500", "2147483647, 500"})
    void moveASizeOutsideToTheNearestOneWhenClamping(int asked, int given) {
        assertThat(PageLimits.standard().clamping().check(asked)).isEqualTo(given);
    }

    @Test
    void lowerTheDefaultToASmallerMaximum() {
        assertThat(PageLimits.standard().withMaxSize(20)).isEqualTo(new PageLimits(20, 20, PageLimits.Outside.REFUSE));
        assertThat(PageLimits.standard().withMaxSize(1_000))
                .isEqualTo(new PageLimits(50, 1_000, PageLimits.Outside.REFUSE));
    }

    @Test
    void keepTheOtherPartsWhenOneChanges() {
        PageLimits limits = PageLimits.standard().clamping().withDefaultSize(10).withMaxSize(100);

        assertThat(limits).isEqualTo(new PageLimits(10, 100, PageLimits.Outside.CLAMP));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000_001})
    void refuseAMaximumOutsideItsRange(int max) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageLimits(1, max, PageLimits.Outside.REFUSE))
                .withMessage("The maximum page size must be 1 to 1000000, not " + max + ".");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void refuseADefaultOutsideItsRange(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageLimits(size, 100, PageLimits.Outside.REFUSE))
                .withMessage("The default page size must be 1 to the maximum page size 100, not " + size + ".");
    }

    @Test
    void acceptTheEndsOfTheirRanges() {
        assertThat(new PageLimits(1, 1, PageLimits.Outside.REFUSE).check(1)).isEqualTo(1);
        assertThat(new PageLimits(1_000_000, PageLimits.LARGEST_MAX_SIZE, PageLimits.Outside.REFUSE).check(1_000_000))
                .isEqualTo(1_000_000);
    }

    @Test
    void refuseNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new PageLimits(1, 1, null))
                .withMessage("outside");
    }
}

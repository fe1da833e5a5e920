package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TotalTest {

    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");

    @Test
    void isNoNumberWhenUnknown() {
        assertThat(Total.unknown()).isEqualTo(new Total.Unknown());
        assertThat(Total.unknown().value()).isEmpty();
        assertThat(Total.unknown().exact()).isEmpty();
    }

    @Test
    void saysWhatItsNumberIsWorth() {
        assertThat(new Total.Exact(3, NOON).value()).hasValue(3);
        assertThat(new Total.Exact(3, NOON).exact()).hasValue(3);
        assertThat(new Total.AtLeast(3, NOON).value()).hasValue(3);
        assertThat(new Total.AtLeast(3, NOON).exact()).isEmpty();
        assertThat(new Total.Estimate(3, NOON).value()).hasValue(3);
        assertThat(new Total.Estimate(3, NOON).exact()).isEmpty();
    }

    @Test
    void differsByKindNumberAndInstant() {
        assertThat(new Total.Exact(3, NOON))
                .isEqualTo(new Total.Exact(3, NOON))
                .isNotEqualTo(new Total.AtLeast(3, NOON))
                .isNotEqualTo(new Total.Exact(4, NOON))
                .isNotEqualTo(new Total.Exact(3, NOON.plusNanos(1)));
    }

    static Stream<Function<Long, Total>> countsAtNoon() {
        return Stream.of(
                rows -> new Total.Exact(rows, NOON),
                rows -> new Total.AtLeast(rows, NOON),
                rows -> new Total.Estimate(rows, NOON));
    }

    @ParameterizedTest
    @MethodSource("countsAtNoon")
    void isNeverNegative(Function<Long, Total> count) {
        assertThat(count.apply(0L).value()).hasValue(0);
        assertThat(count.apply(Long.MAX_VALUE).value()).hasValue(Long.MAX_VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> count.apply(-1L))
                .withMessage("A total of -1 rows is negative; use Total.unknown().");
    }

    @Test
    void hasAnInstant() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Total.Exact(1, null))
                .withMessage("takenAt");
        assertThatNullPointerException()
                .isThrownBy(() -> new Total.AtLeast(1, null))
                .withMessage("takenAt");
        assertThatNullPointerException()
                .isThrownBy(() -> new Total.Estimate(1, null))
                .withMessage("takenAt");
    }
}

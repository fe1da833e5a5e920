package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpperBoundTest {

    private static final UpperBound BOUND = new UpperBound(1, 4_711L);

    @Test
    void hasAValue() {
        assertThatNullPointerException()
                .isThrownBy(() -> new UpperBound(0, null))
                .withMessage("value");
    }

    @Test
    void showsNoValue() {
        assertThat(BOUND).hasToString("UpperBound[key 1]");
    }

    @Test
    void equalsByKeyAndContent() {
        UpperBound bytes = new UpperBound(0, new byte[] {1, 2});

        assertThat(bytes)
                .isEqualTo(new UpperBound(0, new byte[] {1, 2}))
                .hasSameHashCodeAs(new UpperBound(0, new byte[] {1, 2}))
                .isNotEqualTo(new UpperBound(1, new byte[] {1, 2}))
                .isNotEqualTo(new UpperBound(0, new byte[] {1, 3}))
                .isNotEqualTo("bound");
    }

    @Test
    void tellsFiltersApart() {
        Fingerprint bounded = Samples.BINDING.filterUpTo(BOUND);

        assertThat(bounded)
                .isEqualTo(Samples.BINDING.filterUpTo(new UpperBound(1, 4_711L)))
                .isNotEqualTo(Samples.FILTER)
                .isNotEqualTo(Samples.BINDING.filterUpTo(new UpperBound(1, 4_712L)))
                .isNotEqualTo(Samples.BINDING
                        .withFilter(Fingerprint.ofFilter("other", List.of()))
                        .filterUpTo(BOUND));
    }
}

package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorBindingTest {

    private static final Fingerprint OTHER_FILTER = Fingerprint.ofFilter("other", List.of());

    @Test
    void holdsOrderingFilterAndTheirFingerprints() {
        CursorBinding binding = CursorBinding.of(Samples.ORDERING, Samples.FILTER);

        assertThat(binding.ordering()).isEqualTo(Samples.ORDERING);
        assertThat(binding.orderingFingerprint()).isEqualTo(Fingerprint.of(Samples.ORDERING));
        assertThat(binding.filter()).isEqualTo(Samples.FILTER);
    }

    @Test
    void takesAnotherFilter() {
        CursorBinding binding = Samples.BINDING.withFilter(OTHER_FILTER);

        assertThat(binding).isEqualTo(CursorBinding.of(Samples.ORDERING, OTHER_FILTER));
        assertThat(binding.orderingFingerprint()).isSameAs(Samples.BINDING.orderingFingerprint());
    }

    @Test
    void equalsByOrderingAndFilter() {
        assertThat(Samples.BINDING)
                .isEqualTo(CursorBinding.of(Samples.ORDERING, Samples.FILTER))
                .hasSameHashCodeAs(CursorBinding.of(Samples.ORDERING, Samples.FILTER))
                .isNotEqualTo(CursorBinding.of(Samples.ORDERING.reversed().reversed(), OTHER_FILTER))
                .isNotEqualTo(Samples.ORDERING);
        assertThat(CursorBinding.of(CursorTokensTest.OTHER_ORDERINGS.get(0), Samples.FILTER))
                .isNotEqualTo(Samples.BINDING);
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> CursorBinding.of(Samples.ORDERING, null))
                .withMessage("filter");
    }

    @Test
    void showsTheOrderingOnly() {
        assertThat(Samples.BINDING).hasToString("CursorBinding[created_at DESC NULLS LAST, id DESC]");
    }
}

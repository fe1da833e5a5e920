package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopedFingerprintTest {

    private static final CursorTokens TOKENS = CursorTokens.signed(KeyRing.random());
    private static final Fingerprint OPEN = Fingerprint.ofFilter("status = ?", List.of("OPEN"));
    private static final Fingerprint PAID = Fingerprint.ofFilter("status = ?", List.of("PAID"));

    @Test
    void tellsAFilterFromItselfWithMoreValues() {
        Fingerprint filter = Fingerprint.ofFilter("a", List.of(1));

        assertThat(filter.with(List.of())).isSameAs(filter);
        assertThat(filter.with(List.of("x")))
                .isEqualTo(filter.with(List.of("x")))
                .isNotEqualTo(filter)
                .isNotEqualTo(filter.with(List.of("y")))
                .isNotEqualTo(Fingerprint.ofFilter("b", List.of(1)).with(List.of("x")))
                .isNotEqualTo(Fingerprint.ofFilter("a", List.of(1, "x")));
    }

    // These are in tokens that are out: when this test fails, the format needs a new version.
    @Test
    void isTheSameInEveryProcess() {
        byte[] narrowing = {1, 2, 3};

        assertThat(OPEN.with(List.of("x")).bits()).isEqualTo(0x3b43_346c_de47_a9f7L);
        assertThat(OPEN.within(narrowing).bits()).isEqualTo(0x38c5_97d0_4bfb_dfb3L);
        assertThat(OPEN.upTo(narrowing).bits()).isEqualTo(0xffbe_b699_68a3_be7cL);
    }

    @Test
    void isTheFiltersOwnWithoutAScope() {
        assertThat(TOKENS.scoped(OPEN)).isEqualTo(OPEN);
    }

    @Test
    void isTheSameForTheSameScopeAndFilter() {
        Fingerprint scoped = TOKENS.withScope("tenant-7").scoped(OPEN);

        assertThat(TOKENS.withScope("tenant-7").scoped(OPEN)).isEqualTo(scoped);
    }

    @Test
    void differsByScopeAndByFilter() {
        Fingerprint scoped = TOKENS.withScope("tenant-7").scoped(OPEN);

        assertThat(TOKENS.withScope("tenant-8").scoped(OPEN)).isNotEqualTo(scoped);
        assertThat(TOKENS.withScope("tenant-7").scoped(PAID)).isNotEqualTo(scoped);
        assertThat(OPEN).isNotEqualTo(scoped);
    }
}

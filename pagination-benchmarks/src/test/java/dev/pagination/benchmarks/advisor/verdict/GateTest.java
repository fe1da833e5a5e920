package dev.pagination.benchmarks.advisor.verdict;

import static dev.pagination.benchmarks.advisor.verdict.Measured.millis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.findings.Reads;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Findings SORTED = new Measured()
            .page(Paging.KEYSET, 1_000, millis(1), new Reads(OptionalLong.of(9_000), true, "Sort"))
            .page(Paging.OFFSET, 1_000, millis(1), new Reads(OptionalLong.of(99_000), true, "Sort"))
            .findings();

    @Test
    void letsEverythingPassUnlessAsked() {
        assertThat(new Gate(Gate.Sorts.PASS, OptionalLong.empty()).failures(SORTED))
                .isEmpty();
        assertThat(new Gate(Gate.Sorts.PASS, OptionalLong.of(9_000)).failures(SORTED))
                .isEmpty();
    }

    @Test
    void namesSortsAndRowsOfPagesByKeyset() {
        assertThat(new Gate(Gate.Sorts.FAIL, OptionalLong.of(8_999)).failures(SORTED))
                .containsExactly(
                        "The page of 50 after 1,000 rows sorts.",
                        "The page of 50 after 1,000 rows reads 9,000 rows; at most 8,999 are allowed.");
    }

    @Test
    void letsNothingPassThatItCannotCheck() {
        Findings untold = new Measured()
                .page(Paging.KEYSET, 0, millis(1), Reads.unknown())
                .findings();

        assertThat(new Gate(Gate.Sorts.FAIL, OptionalLong.empty()).failures(untold))
                .containsExactly("The page of 50 after 0 rows cannot be checked: what it reads is not known.");
        assertThat(new Gate(Gate.Sorts.PASS, OptionalLong.empty()).failures(untold))
                .isEmpty();
    }
}

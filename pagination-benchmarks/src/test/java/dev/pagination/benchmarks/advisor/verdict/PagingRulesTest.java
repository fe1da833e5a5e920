package dev.pagination.benchmarks.advisor.verdict;

import static dev.pagination.benchmarks.advisor.verdict.Measured.always;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.findings.Reads;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PagingRulesTest {

    @Test
    void keepsKeysetUpToATenthMore() {
        assertThat(choice(1.1 * 5, 5)).isEqualTo(Paging.KEYSET);
        assertThat(choice(5.6, 5)).isEqualTo(Paging.OFFSET);
    }

    @Test
    void keepsKeysetUpToATenthOfAMillisecondAPage() {
        Measured twoDepths =
                pages(0, 0.125, 0.0625).page(Paging.KEYSET, 900, 0.25).page(Paging.OFFSET, 900, 0.125);
        Measured dearer =
                pages(0, 0.125, 0.0625).page(Paging.KEYSET, 900, 0.375).page(Paging.OFFSET, 900, 0.125);

        assertThat(PagingRules.answer(twoDepths.findings()).choice()).isEqualTo(Paging.KEYSET);
        assertThat(PagingRules.answer(dearer.findings()).choice()).isEqualTo(Paging.OFFSET);
    }

    @Test
    void namesTheCheapestEvenIfItIsNotWorthIt() {
        Measured measured =
                pages(0, 0.125, 0.125).page(Paging.KEYSET, 900, 0.25).page(Paging.OFFSET, 900, 0.125);

        assertThat(PagingRules.cheapest(measured.findings())).isEqualTo(Paging.OFFSET);
        assertThat(PagingRules.answer(measured.findings()).reasons())
                .contains("Cheapest here is OFFSET, by 0.06 ms a page, which is too little to notice.");
    }

    @Test
    void saysNothingOfACheaperWayIfKeysetIsTheCheapest() {
        assertThat(PagingRules.cheapest(pages(0, 1, 1).findings())).isEqualTo(Paging.KEYSET);
        assertThat(PagingRules.answer(pages(0, 1, 1).findings()).reasons())
                .containsExactly(
                        "After 0 rows keyset costs 1.00 ms, OFFSET 1.00 ms.",
                        "Keyset neither skips nor repeats rows when others come and go; OFFSET does.");
    }

    @Test
    void goesByTheBestTimesForOtherWorkOnlyAddsToThem() {
        Cost disturbed = new Cost(1, 50, 9, 90, 20, Cost.End.FINISHED);

        assertThat(PagingRules.answer(new Measured()
                                .page(Paging.KEYSET, 0, disturbed, Reads.unknown())
                                .page(Paging.OFFSET, 0, always(2), Reads.unknown())
                                .findings())
                        .choice())
                .isEqualTo(Paging.KEYSET);
    }

    @Test
    void isSureOfAnotherWayOnlyIfItsTimesLieBelowThoseOfKeyset() {
        Cost spread = new Cost(1, 2, 1, 9, 20, Cost.End.FINISHED);
        Measured close = new Measured()
                .page(Paging.KEYSET, 0, always(5), Reads.unknown())
                .page(Paging.OFFSET, 0, spread, Reads.unknown());

        assertThat(PagingRules.answer(close.findings()).choice()).isEqualTo(Paging.OFFSET);
        assertThat(PagingRules.answer(close.findings()).certainty()).isEqualTo(Certainty.CLOSE);
        assertThat(PagingRules.answer(pages(0, 5, 1).findings()).certainty()).isEqualTo(Certainty.SURE);
    }

    @Test
    void isNotSureWithoutPages() {
        Answer<Paging> answer = PagingRules.answer(new Measured().findings());

        assertThat(answer.choice()).isEqualTo(Paging.KEYSET);
        assertThat(answer.certainty()).isEqualTo(Certainty.CLOSE);
    }

    @Test
    void losesFromTheFirstDepthThatCostsMoreThanATenthMore() {
        assertThat(Crossover.of(pages(1_000, 1, 1.1).findings())).isEmpty();
        assertThat(Crossover.of(pages(1_000, 1, 4).findings())).hasValue(1_000);
        assertThat(Crossover.of(pages(1_000, 1, 1)
                        .page(Paging.KEYSET, 3_000, always(1), Reads.unknown())
                        .page(Paging.OFFSET, 3_000, always(1.3), Reads.unknown())
                        .findings()))
                .isEqualTo(OptionalLong.of(1_667));
    }

    private static Paging choice(double keyset, double offset) {
        return PagingRules.answer(pages(0, keyset, offset).findings()).choice();
    }

    /** Costs that do not spread. */
    private static Measured pages(long skipped, double keyset, double offset) {
        return new Measured()
                .page(Paging.KEYSET, skipped, always(keyset), Reads.unknown())
                .page(Paging.OFFSET, skipped, always(offset), Reads.unknown());
    }
}

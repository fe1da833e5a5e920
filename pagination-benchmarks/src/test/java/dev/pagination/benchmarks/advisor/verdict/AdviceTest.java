package dev.pagination.benchmarks.advisor.verdict;

import static dev.pagination.benchmarks.advisor.verdict.Measured.millis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.EdgeCheck;
import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.IndexFinding.Service;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.findings.Reads;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AdviceTest {

    @Test
    void advisesKeysetWhereOffsetGrows() {
        Advice advice = Advice.of(new Measured()
                .page(Paging.KEYSET, 0, 0.2)
                .page(Paging.OFFSET, 0, 0.2)
                .page(Paging.KEYSET, 100_000, 0.3)
                .page(Paging.OFFSET, 100_000, 30)
                .page(Paging.DEFERRED_JOIN, 100_000, 10)
                .findings());

        assertThat(advice.paging().choice()).isEqualTo(Paging.KEYSET);
        assertThat(advice.paging().certainty()).isEqualTo(Certainty.SURE);
        assertThat(advice.paging().reasons())
                .contains("After 100,000 rows keyset costs 0.30 ms, OFFSET 30 ms, 51 rows read against 51.");
        assertThat(advice.outlook())
                .contains(
                        "More rows: at 10 times as many (10,000,000), the deepest page measured here costs OFFSET about"
                                + " 300 ms.");
    }

    @Test
    void advisesKeysetWhereTheDifferenceIsNotNoticed() {
        Advice advice = Advice.of(new Measured()
                .page(Paging.KEYSET, 0, 0.12)
                .page(Paging.OFFSET, 0, 0.05)
                .findings());

        assertThat(advice.paging().choice()).isEqualTo(Paging.KEYSET);
        assertThat(advice.paging().certainty()).isEqualTo(Certainty.CLOSE);
        assertThat(advice.offsetLosesFrom()).isEmpty();
    }

    @Test
    void advisesNumbersWhereKeysetIsNoticeablyDearer() {
        Advice advice = Advice.of(new Measured()
                .page(Paging.KEYSET, 0, 1)
                .page(Paging.OFFSET, 0, 1)
                .page(Paging.KEYSET, 500, 5)
                .page(Paging.OFFSET, 500, 2)
                .page(Paging.DEFERRED_JOIN, 500, 1)
                .findings());

        assertThat(advice.paging().choice()).isEqualTo(Paging.DEFERRED_JOIN);
        assertThat(advice.paging().reasons()).contains("Keyset costs 3.0 times as much over all measured depths.");
        assertThat(advice.paging().java()).isEqualTo("pager.page(PageRequest.ofPage(number, 50))");
    }

    @Test
    void takesWhatWasCutOffForEndless() {
        Advice advice = Advice.of(new Measured()
                .page(Paging.KEYSET, 1_000, 900)
                .page(Paging.OFFSET, 1_000, Cost.cutOffAfter(100), Reads.unknown())
                .findings());

        assertThat(advice.paging().choice()).isEqualTo(Paging.KEYSET);
        assertThat(advice.paging().reasons())
                .contains("After 1,000 rows keyset costs 900 ms, OFFSET more than 100 ms.");
    }

    @Test
    void findsWhereOffsetBeginsToLoseBetweenTwoDepths() {
        Advice advice = Advice.of(new Measured()
                .page(Paging.KEYSET, 0, 1)
                .page(Paging.OFFSET, 0, 1)
                .page(Paging.KEYSET, 1_000, 1)
                .page(Paging.OFFSET, 1_000, 2)
                .findings());

        assertThat(advice.offsetLosesFrom()).hasValue(100);
    }

    @Test
    void saysWhenOffsetLosesAtOnce() {
        Advice advice = Advice.of(new Measured()
                .page(Paging.KEYSET, 0, 1)
                .page(Paging.OFFSET, 0, 2)
                .findings());

        assertThat(advice.offsetLosesFrom()).hasValue(0);
    }

    @Test
    void keepsLookingBehindWherePagesHardlyDiffer() {
        assertThat(Advice.of(new Measured().edge(1.2, 1).findings()).edges().choice())
                .isEqualTo(EdgeCheck.EXACT);
        assertThat(Advice.of(new Measured().edge(0.2, 0.1).findings()).edges().choice())
                .isEqualTo(EdgeCheck.EXACT);
    }

    @Test
    void saysNotToLookBehindWhereThatIsDear() {
        Answer<EdgeCheck> edges =
                Advice.of(new Measured().edge(40, 1).findings()).edges();

        assertThat(edges.choice()).isEqualTo(EdgeCheck.ASSUMED);
        assertThat(edges.java()).isEqualTo(".edges(EdgeCheck.ASSUMED)");
        assertThat(edges.reasons())
                .containsExactly(
                        "After 1,000 rows a page costs 40 ms with exact hasPrevious, 1.00 ms without looking.");
    }

    @Test
    void looksBehindUpToHalfAPageOrHalfAMillisecondMore() {
        assertThat(edges(6, 4)).isEqualTo(EdgeCheck.EXACT);
        assertThat(edges(6.5, 4)).isEqualTo(EdgeCheck.ASSUMED);
        assertThat(edges(0.75, 0.25)).isEqualTo(EdgeCheck.EXACT);
        assertThat(edges(1, 0.25)).isEqualTo(EdgeCheck.ASSUMED);
    }

    private static EdgeCheck edges(double exact, double assumed) {
        return Advice.of(new Measured()
                        .edge(Measured.always(exact), Measured.always(assumed))
                        .findings())
                .edges()
                .choice();
    }

    @Test
    void isSureNotToLookBehindAndCallsTheOtherGiven() {
        Certainty dear =
                Advice.of(new Measured().edge(40, 1).findings()).edges().certainty();
        Certainty cheap =
                Advice.of(new Measured().edge(1, 1).findings()).edges().certainty();

        assertThat(dear.text()).isEqualTo("sure, by more than the spread of the times");
        assertThat(cheap.text()).isEqualTo("sure, no difference in time decides it");
    }

    @Test
    void tellsNothingOfSortsThatAreNotOfKeyset() {
        Reads sorted = new Reads(OptionalLong.of(9_000), true, "Sort");

        assertThat(Advice.of(new Measured()
                                .page(Paging.KEYSET, 0, 1)
                                .page(Paging.OFFSET, 0, millis(1), sorted)
                                .findings())
                        .index())
                .hasSize(1);
    }

    @Test
    void promisesNothingAboutAnEmptyTableOrThePageAtTheStart() {
        assertThat(Advice.of(new Measured()
                                .rows(0)
                                .page(Paging.OFFSET, 900, 1)
                                .count(Counting.SEPARATE, 1)
                                .findings())
                        .outlook())
                .hasSize(1);
        assertThat(Advice.of(new Measured().page(Paging.OFFSET, 0, 1).findings())
                        .outlook())
                .hasSize(1);
        assertThat(Advice.of(new Measured()
                                .count("", Counting.SEPARATE, Cost.cutOffAfter(10))
                                .findings())
                        .outlook())
                .hasSize(1);
    }

    @Test
    void tellsOfTheIndex() {
        assertThat(Advice.of(new Measured().index(Service.NOT_SERVED).findings())
                        .index())
                .containsExactly("An index is missing, and every page reads all rows: So it is.");
        assertThat(Advice.of(new Measured().index(Service.NOT_SERVED).findings())
                        .outlook())
                .contains("The index: with it a page reads its own rows only. Create it and measure again.");
        assertThat(Advice.of(new Measured().index(Service.IN_PART).findings()).outlook())
                .contains("The index: with it a page reads its own rows only. Create it and measure again.");
        assertThat(Advice.of(new Measured().index(Service.UNKNOWN).findings()).index())
                .containsExactly("So it is.");
    }

    @Test
    void tellsOfSortsInSpiteOfAnIndex() {
        Advice advice = Advice.of(new Measured()
                .page(Paging.KEYSET, 0, millis(1), new Reads(OptionalLong.of(9_000), true, "Sort"))
                .findings());

        assertThat(advice.index()).hasSize(2);
        assertThat(advice.index().get(1)).startsWith("The database sorts all the same");
    }

    @Test
    void tellsUpToWhereAnExactTotalIsAffordable() {
        Advice advice = Advice.of(new Measured()
                .count(Counting.NONE, 1)
                .count(Counting.SEPARATE, 41)
                .findings());

        assertThat(advice.outlook())
                .contains(
                        "The number of rows that match: an exact total stays within 10 ms up to about 250,000 of them.");
    }
}

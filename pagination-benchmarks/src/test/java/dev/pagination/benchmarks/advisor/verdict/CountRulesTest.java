package dev.pagination.benchmarks.advisor.verdict;

import static dev.pagination.benchmarks.advisor.verdict.Measured.millis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Counting;
import org.junit.jupiter.api.Test;

class CountRulesTest {

    @Test
    void advisesTheExactTotalWhereItIsCheap() {
        Answer<Counting> answer = CountRules.answer(exact(5, 5, 5).findings());

        assertThat(answer.choice()).isEqualTo(Counting.SEPARATE);
        assertThat(answer.java()).isEqualTo(".count(CountStrategy.separate())");
        assertThat(answer.certainty()).isEqualTo(Certainty.SURE);
        assertThat(answer.reasons())
                .containsExactly(
                        "All rows: a page costs 1.00 ms, an exact total 4.00 ms more (separate()); a total may add"
                                + " 10 ms.");
    }

    @Test
    void advisesAnotherExactWayWhereThatIsCheaperThanThePlainOne() {
        assertThat(CountRules.answer(exact(5, 3, 6).findings()).choice()).isEqualTo(Counting.COMBINED);
        assertThat(CountRules.answer(exact(5, 6, 3).findings()).choice()).isEqualTo(Counting.SNAPSHOT);
        assertThat(CountRules.answer(exact(5, 4.9, 6).findings()).choice()).isEqualTo(Counting.SEPARATE);
    }

    @Test
    void advisesTheGreatestBoundThatIsCheap() {
        Measured dear = exact(41, 50, 60)
                .count(Counting.BOUNDED_10_000, 1.9)
                .count(Counting.BOUNDED_1_000, 1.2)
                .count(Counting.ONCE, 1.1);

        Answer<Counting> answer = CountRules.answer(dear.findings());

        assertThat(answer.choice()).isEqualTo(Counting.BOUNDED_10_000);
        assertThat(answer.sentence()).isEqualTo("Show a bounded total, as in \"10,000+\": bounded(10_000).");
        assertThat(answer.reasons())
                .containsExactly(
                        "All rows: a page costs 1.00 ms, an exact total 40 ms more (separate()), bounded(10_000) 0.90 ms"
                                + " more; a total may add 10 ms.",
                        "If it must be exact: .count(CountStrategy.once()) pays for it on the first page of a walk only,"
                                + " and each further page 1.10 ms.");
    }

    @Test
    void advisesLessWhereBoundsAreDearToo() {
        assertThat(CountRules.answer(exact(99, 99, 99)
                                .count(Counting.BOUNDED_10_000, 50)
                                .count(Counting.BOUNDED_1_000, 6)
                                .findings())
                        .choice())
                .isEqualTo(Counting.BOUNDED_1_000);
        assertThat(CountRules.answer(exact(99, 99, 99)
                                .count(Counting.BOUNDED_10_000, 50)
                                .count(Counting.BOUNDED_1_000, 50)
                                .count(Counting.ESTIMATED, 2)
                                .findings())
                        .choice())
                .isEqualTo(Counting.ESTIMATED);
        assertThat(CountRules.answer(exact(99, 99, 99).findings()).choice()).isEqualTo(Counting.NONE);
    }

    @Test
    void givesTheExactTotalTimeWhereFiltersDiffer() {
        Measured mixed = exact(41, 41, 41)
                .count(Counting.BOUNDED_10_000, 2)
                .count("kind = 1", Counting.NONE, millis(1))
                .count("kind = 1", Counting.SEPARATE, millis(2));

        Answer<Counting> answer = CountRules.answer(mixed.findings());

        assertThat(answer.choice()).isEqualTo(Counting.EXACT_OR_BOUNDED);
        assertThat(answer.java())
                .isEqualTo(".count(CountStrategy.separate().within(Duration.ofMillis(200))"
                        + ".orElse(CountStrategy.bounded(10_000)))");
        assertThat(answer.reasons()).anyMatch(reason -> reason.startsWith("WHERE kind = 1: a page costs 1.00 ms"));
    }

    @Test
    void doesNotAdviseWhatTimedOut() {
        Measured endless = new Measured()
                .count(Counting.NONE, 1)
                .count("", Counting.SEPARATE, Cost.cutOffAfter(10_000))
                .count(Counting.BOUNDED_10_000, 2);

        Answer<Counting> answer = CountRules.answer(endless.findings());

        assertThat(answer.choice()).isEqualTo(Counting.BOUNDED_10_000);
        assertThat(answer.reasons().get(0)).contains("an exact total at least 9,999 ms more");
    }

    @Test
    void saysThatItIsCloseWhereTheTimesSpreadOverTheLimit() {
        Measured spread = new Measured()
                .count(Counting.NONE, 1)
                .count("", Counting.SEPARATE, new Cost(10, 6, 14, 9, Cost.End.FINISHED));

        assertThat(CountRules.answer(spread.findings()).certainty()).isEqualTo(Certainty.CLOSE);
    }

    private static Measured exact(double separate, double combined, double snapshot) {
        return new Measured()
                .count(Counting.NONE, 1)
                .count(Counting.SEPARATE, separate)
                .count(Counting.COMBINED, combined)
                .count(Counting.SNAPSHOT, snapshot);
    }
}

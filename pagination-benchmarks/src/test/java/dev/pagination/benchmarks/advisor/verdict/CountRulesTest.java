package dev.pagination.benchmarks.advisor.verdict;

import static dev.pagination.benchmarks.advisor.verdict.Measured.always;
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
        assertThat(answer.reasons().get(0)).contains("an exact total at least 9,999 ms more (separate())");
    }

    @Test
    void saysThatItIsCloseWhereTheTimesSpreadOverTheLimit() {
        Measured spread = new Measured()
                .count(Counting.NONE, 1)
                .count("", Counting.SEPARATE, new Cost(6, 10, 6, 14, 9, Cost.End.FINISHED));

        assertThat(CountRules.answer(spread.findings()).certainty()).isEqualTo(Certainty.CLOSE);
    }

    @Test
    void judgesWhatATotalAddsByItsOwnStatements() {
        // The page's times spread so much that the difference of both says nothing.
        Cost spread = new Cost(150, 200, 170, 260, 9, Cost.End.FINISHED);
        Measured slow = new Measured()
                .count("", Counting.NONE, spread)
                .count(Counting.SEPARATE, spread, millis(40))
                .count(Counting.BOUNDED_10_000, spread, always(10))
                .count(Counting.BOUNDED_1_000, spread, millis(1));

        Answer<Counting> answer = CountRules.answer(slow.findings());

        assertThat(answer.choice()).isEqualTo(Counting.BOUNDED_10_000);
        assertThat(answer.certainty()).isEqualTo(Certainty.SURE);
        assertThat(answer.reasons().get(0))
                .contains("an exact total 40 ms more (separate()), bounded(10_000) 10 ms more");
    }

    @Test
    void takesAWayWithoutStatementsOfItsOwnForDearInDoubt() {
        Cost page = new Cost(5, 6, 5, 7, 9, Cost.End.FINISHED);
        Cost doubtful = new Cost(10, 12, 11, 16, 9, Cost.End.FINISHED);
        Cost cheap = new Cost(10, 12, 11, 15, 9, Cost.End.FINISHED);

        assertThat(combined(page, doubtful)).isEqualTo(Counting.NONE);
        assertThat(combined(page, cheap)).isEqualTo(Counting.COMBINED);
        assertThat(CountRules.choice(
                        new Measured().count("", Counting.COMBINED, always(10)).findings(), ""))
                .isEqualTo(Counting.COMBINED);
    }

    @Test
    void keepsThePlainWayUpToATenth() {
        assertThat(CountRules.choice(
                        new Measured()
                                .count(Counting.NONE, 1)
                                .count("", Counting.SEPARATE, always(1.1 * 5))
                                .count("", Counting.COMBINED, always(5))
                                .findings(),
                        ""))
                .isEqualTo(Counting.SEPARATE);
    }

    @Test
    void takesTheMostThatSomeFilterAffordsWhereNoneAffordsAnExactTotal() {
        Measured dear = exact(99, 99, 99)
                .count(Counting.BOUNDED_10_000, 50)
                .count(Counting.BOUNDED_1_000, 2)
                .count("kind = 1", Counting.NONE, millis(1))
                .count("kind = 1", Counting.SEPARATE, millis(99))
                .count("kind = 1", Counting.BOUNDED_10_000, millis(2));

        assertThat(CountRules.answer(dear.findings()).choice()).isEqualTo(Counting.BOUNDED_10_000);
    }

    @Test
    void keepsThePlainWayWhereFiltersDifferInTheCheapestExactOne() {
        Measured cheap = exact(5, 3, 6)
                .count("kind = 1", Counting.NONE, millis(1))
                .count("kind = 1", Counting.SEPARATE, millis(2));

        assertThat(CountRules.answer(cheap.findings()).choice()).isEqualTo(Counting.SEPARATE);
    }

    @Test
    void saysThatNothingWasMeasured() {
        Answer<Counting> answer = CountRules.answer(new Measured().findings());

        assertThat(answer.choice()).isEqualTo(Counting.NONE);
        assertThat(answer.sentence()).isEqualTo("No total was measured.");
        assertThat(answer.java()).isEmpty();
    }

    @Test
    void isSureOnlyIfMoreThanTheSpreadLiesBetweenCostAndLimit() {
        Measured justAsFar = new Measured()
                .count(Counting.NONE, 1)
                .count(Counting.SEPARATE, millis(9), new Cost(6, 6, 6, 10, 9, Cost.End.FINISHED));
        Measured farther = new Measured()
                .count(Counting.NONE, 1)
                .count(Counting.SEPARATE, millis(9), new Cost(5, 5, 6, 10, 9, Cost.End.FINISHED));

        assertThat(CountRules.answer(justAsFar.findings()).certainty()).isEqualTo(Certainty.CLOSE);
        assertThat(CountRules.answer(farther.findings()).certainty()).isEqualTo(Certainty.SURE);
        assertThat(CountRules.answer(new Measured().count(Counting.NONE, 1).findings())
                        .certainty())
                .isEqualTo(Certainty.GIVEN);
    }

    private static Counting combined(Cost page, Cost combined) {
        return CountRules.choice(
                new Measured()
                        .count("", Counting.NONE, page)
                        .count("", Counting.COMBINED, combined)
                        .findings(),
                "");
    }

    private static Measured exact(double separate, double combined, double snapshot) {
        return new Measured()
                .count(Counting.NONE, 1)
                .count(Counting.SEPARATE, separate)
                .count(Counting.COMBINED, combined)
                .count(Counting.SNAPSHOT, snapshot);
    }
}

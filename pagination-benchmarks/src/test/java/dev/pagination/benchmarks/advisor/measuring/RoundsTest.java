package dev.pagination.benchmarks.advisor.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.examples.terminal.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** On a clock that moves only when a work takes its time. */
class RoundsTest {

    private static final Progress SILENT = Progress.silent().begin("", 1);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void doesEachOnceARoundInOrdersThatDiffer() {
        List<String> done = new ArrayList<>();
        Rounds rounds = rounds(Duration.ofNanos(1));

        List<Cost> costs = rounds.time(
                List.of(
                        alone(round -> done.add("a" + takes(1, round))),
                        alone(round -> done.add("b" + takes(1, round)))),
                SILENT);

        assertThat(done).hasSize(6);
        assertThat(done.subList(0, 2)).containsExactlyInAnyOrder("a0", "b0");
        assertThat(done.subList(2, 4)).containsExactlyInAnyOrder("a1", "b1");
        assertThat(done.subList(4, 6)).containsExactlyInAnyOrder("a2", "b2");
        assertThat(List.of(
                        done.get(0).charAt(0),
                        done.get(2).charAt(0),
                        done.get(4).charAt(0)))
                .contains('a', 'b');
        assertThat(costs).containsOnly(new Cost(1, 1, 1, 1, 3, Cost.End.FINISHED));
    }

    @Test
    void sharesHalfOfTheBudgetOutEvenly() {
        List<Cost> costs = rounds(Duration.ofMillis(400))
                .time(List.of(alone(round -> takes(1, round)), alone(round -> takes(10, round))), SILENT);

        assertThat(costs.get(0).times()).isEqualTo(50); // of 100, as the first half counts for nothing
        assertThat(costs.get(1).times()).isEqualTo(8); // of 10, as the first quarter counts for nothing
        assertThat(nanos.get()).isEqualTo(Duration.ofMillis(200).toNanos());
    }

    @Test
    void doesCloseCallsAgainUntilTheirTimesRepeat() {
        List<Cost> costs = rounds(Duration.ofSeconds(60))
                .time(
                        List.of(
                                in("pages", round -> takes(150 - Math.min(round, 100), round)),
                                in("pages", round -> takes(60, round)),
                                in("pages", round -> takes(200 + 10 * round, round)),
                                in("totals", round -> takes(150 - Math.min(round, 100), round))),
                        SILENT);

        assertThat(costs.get(0).best()).isEqualTo(50);
        assertThat(costs.get(2).times()).isEqualTo(12); // of 24, which is its share: it is too dear
        assertThat(costs.get(3).best()).isGreaterThan(70); // was nobody's rival
        assertThat(nanos.get()).isLessThan(Duration.ofSeconds(60).toNanos());
    }

    @Test
    void stopsAtTheBudgetIfTimesDoNotRepeat() {
        rounds(Duration.ofSeconds(10))
                .time(
                        List.of(
                                in("pages", round -> takes(10 + round, round)),
                                in("pages", round -> takes(10 + round, round))),
                        SILENT);

        assertThat(nanos.get())
                .isBetween(
                        Duration.ofSeconds(10).toNanos(), Duration.ofSeconds(11).toNanos());
    }

    @Test
    void givesUpWhatRunsIntoTheTimeOut() {
        List<Cost> costs = rounds(Duration.ofMillis(1))
                .time(List.of(in("pages", round -> failAfter(TIMEOUT)), in("pages", round -> takes(1, round))), SILENT);

        assertThat(costs.get(0)).isEqualTo(Cost.cutOffAfter(1_000));
        assertThat(costs.get(1).isFinished()).isTrue();
        assertThat(costs.get(1).times()).isEqualTo(3);
    }

    @Test
    void failsWithWhatFailsOtherwise() {
        Rounds rounds = rounds(Duration.ofMillis(1));
        List<Rounds.Work> works = List.of(alone(round -> failAfter(Duration.ofMillis(899))));

        assertThatThrownBy(() -> rounds.time(works, SILENT)).isInstanceOf(PageFetchException.class);
    }

    @Test
    void takesMedianQuartilesAndTheBestTenth() {
        assertThat(Cost.of(9, 1, 2, 3, 4)).isEqualTo(new Cost(1, 3, 2, 4, 5, Cost.End.FINISHED));
        assertThat(Cost.of(7)).isEqualTo(new Cost(7, 7, 7, 7, 1, Cost.End.FINISHED));
        assertThat(Cost.of(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1).best()).isEqualTo(2);
        assertThat(Cost.of(1).isClearlyBelow(Cost.of(1))).isFalse();
        assertThat(Cost.of(1).isClearlyBelow(Cost.of(2))).isTrue();
        assertThat(Cost.cutOffAfter(1).isClearlyBelow(Cost.of(2))).isFalse();
    }

    private Rounds rounds(Duration budget) {
        return new Rounds(budget, TIMEOUT, nanos::get);
    }

    private static Rounds.Work alone(IntConsumer call) {
        return in("", call);
    }

    private static Rounds.Work in(String contest, IntConsumer call) {
        return new Rounds.Work(contest, call);
    }

    private int takes(long millis, int round) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
        return round;
    }

    private void failAfter(Duration time) {
        nanos.addAndGet(time.toNanos());
        throw new PageFetchException("The page failed.", new SQLException("failure"));
    }
}

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
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Progress SILENT = Progress.silent().begin("", 1);

    @Test
    void doesEachOnceARoundInOrdersThatDiffer() {
        List<String> done = new ArrayList<>();
        Rounds rounds = new Rounds(Duration.ofNanos(1), Duration.ofSeconds(1));

        List<Cost> costs = rounds.time(List.of(round -> done.add("a" + round), round -> done.add("b" + round)), SILENT);

        assertThat(done).hasSize(6);
        assertThat(done.subList(0, 2)).containsExactlyInAnyOrder("a0", "b0");
        assertThat(done.subList(2, 4)).containsExactlyInAnyOrder("a1", "b1");
        assertThat(done.subList(4, 6)).containsExactlyInAnyOrder("a2", "b2");
        assertThat(List.of(
                        done.get(0).charAt(0),
                        done.get(2).charAt(0),
                        done.get(4).charAt(0)))
                .contains('a', 'b');
        assertThat(costs).hasSize(2).allMatch(cost -> cost.times() == 2 && cost.isFinished());
    }

    @Test
    void givesUpWhatRunsIntoTheTimeOut() {
        Duration timeout = Duration.ofMillis(20);
        Rounds rounds = new Rounds(Duration.ofMillis(1), timeout);

        List<Cost> costs = rounds.time(List.of(round -> failAfter(timeout), round -> {}), SILENT);

        assertThat(costs.get(0)).isEqualTo(Cost.cutOffAfter(20));
        assertThat(costs.get(1).isFinished()).isTrue();
    }

    @Test
    void failsWithWhatFailsOtherwise() {
        Rounds rounds = new Rounds(Duration.ofMillis(1), Duration.ofHours(1));

        assertThatThrownBy(() -> rounds.time(List.of(round -> failAfter(Duration.ZERO)), SILENT))
                .isInstanceOf(PageFetchException.class);
    }

    @Test
    void takesMedianAndQuartiles() {
        assertThat(Cost.of(9, 1, 2, 3, 4)).isEqualTo(new Cost(3, 2, 4, 5, Cost.End.FINISHED));
        assertThat(Cost.of(7)).isEqualTo(new Cost(7, 7, 7, 1, Cost.End.FINISHED));
        assertThat(Cost.of(1).isClearlyBelow(Cost.of(1))).isFalse();
        assertThat(Cost.of(1).isClearlyBelow(Cost.of(2))).isTrue();
        assertThat(Cost.cutOffAfter(1).isClearlyBelow(Cost.of(2))).isFalse();
    }

    private static void failAfter(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        throw new PageFetchException("The page failed.", new SQLException("failure"));
    }
}

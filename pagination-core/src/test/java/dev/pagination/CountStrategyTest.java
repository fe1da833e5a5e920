package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.CountStrategy.Cached;
import dev.pagination.CountStrategy.Standalone;
import dev.pagination.CountStrategy.Within;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountStrategyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void foldsToTheCaseOfItsKind() {
        List<CountStrategy> strategies = List.of(
                CountStrategy.none(),
                CountStrategy.separate(),
                CountStrategy.combined(),
                CountStrategy.snapshot(),
                CountStrategy.bounded(7),
                CountStrategy.estimated(8),
                CountStrategy.separate().within(SECOND),
                CountStrategy.once(),
                CountStrategy.cached(SECOND));

        assertThat(strategies)
                .extracting(strategy -> strategy.fold(new Names()))
                .containsExactly(
                        "none",
                        "separate",
                        "combined",
                        "snapshot",
                        "bounded 7",
                        "estimated 8",
                        "within PT1S",
                        "once Separate[]",
                        "cached PT1S");
    }

    @Test
    void composesATimeBudgetWithWhatFollows() {
        Within strategy =
                CountStrategy.separate().within(Duration.ofMillis(200)).orElse(CountStrategy.bounded(10_000));

        assertThat(strategy.tried()).isEqualTo(CountStrategy.separate());
        assertThat(strategy.budget()).isEqualTo(Duration.ofMillis(200));
        assertThat(strategy.fallback()).isEqualTo(CountStrategy.bounded(10_000));
    }

    @Test
    void leavesTheTotalUnknownAfterTheBudgetUnlessSaid() {
        assertThat(CountStrategy.estimated().within(SECOND).fallback()).isEqualTo(CountStrategy.none());
    }

    @Test
    void countsSeparatelyUnlessSaid() {
        assertThat(CountStrategy.once()).isEqualTo(CountStrategy.once(CountStrategy.separate()));
        assertThat(CountStrategy.cached(SECOND)).isEqualTo(CountStrategy.cached(SECOND, CountStrategy.separate()));
        assertThat(CountStrategy.cached(SECOND, CountStrategy.bounded(5)))
                .isEqualTo(new Cached(SECOND, CountStrategy.bounded(5)));
    }

    @Test
    void estimatesExactlyUpToTenThousandUnlessSaid() {
        assertThat(CountStrategy.estimated()).isEqualTo(CountStrategy.estimated(10_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0})
    void refusesABoundThatCountsNothing(long bound) {
        String message = "A count bounded at " + bound + " rows counts nothing; use at least 1.";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountStrategy.bounded(bound))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountStrategy.estimated(bound))
                .withMessage(message);
    }

    @Test
    void refusesTimesBelowAMillisecond() {
        Duration tooShort = Duration.ofNanos(999_999);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountStrategy.separate().within(tooShort))
                .withMessage("The time budget of a count must be 1 ms to 365 days, not PT0.000999999S.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountStrategy.cached(Duration.ofSeconds(-1)))
                .withMessage("The time to live of a cached count must be 1 ms to 365 days, not PT-1S.");
        assertThat(CountStrategy.separate().within(Duration.ofMillis(1)).budget())
                .isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void refusesTimesBeyondAYear() {
        Duration endless = Duration.ofSeconds(Long.MAX_VALUE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountStrategy.separate().within(endless))
                .withMessageStartingWith("The time budget of a count must be 1 ms to 365 days, not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountStrategy.cached(endless))
                .withMessageStartingWith("The time to live of a cached count must be 1 ms to 365 days, not");
        assertThat(CountStrategy.separate().within(Duration.ofDays(365)).budget())
                .isEqualTo(Duration.ofDays(365));
    }

    @Test
    void refusesNull() {
        Standalone none = CountStrategy.none();

        assertThatNullPointerException()
                .isThrownBy(() -> CountStrategy.once(null))
                .withMessage("counted");
        assertThatNullPointerException()
                .isThrownBy(() -> CountStrategy.cached(SECOND, null))
                .withMessage("counted");
        assertThatNullPointerException()
                .isThrownBy(() -> new Within(null, SECOND, none))
                .withMessage("tried");
        assertThatNullPointerException()
                .isThrownBy(() -> new Within(none, SECOND, null))
                .withMessage("fallback");
    }

    private static final class Names implements CountStrategy.Cases<String> {

        @Override
        public String none() {
            return "none";
        }

        @Override
        public String separate() {
            return "separate";
        }

        @Override
        public String combined() {
            return "combined";
        }

        @Override
        public String snapshot() {
            return "snapshot";
        }

        @Override
        public String bounded(long max) {
            return "bounded " + max;
        }

        @Override
        public String estimated(long exactUpTo) {
            return "estimated " + exactUpTo;
        }

        @Override
        public String within(Within within) {
            return "within " + within.budget();
        }

        @Override
        public String once(Standalone counted) {
            return "once " + counted;
        }

        @Override
        public String cached(Cached cached) {
            return "cached " + cached.timeToLive();
        }
    }
}

package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.CountStrategy;
import dev.pagination.EdgeCheck;
import dev.pagination.MovingData;
import dev.pagination.PageLimits;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class PagerSettingsTest {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final PageLimits LIMITS = PageLimits.standard();
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void countsNothingAndChecksEdgesUnlessTold() {
        PagerSettings settings = PagerSettings.of(TOKENS);

        assertThat(settings).isEqualTo(new PagerSettings(LIMITS, CountStrategy.none(), EdgeCheck.EXACT, TOKENS, CLOCK));
    }

    @Test
    void changesOneThingAtATime() {
        PagerSettings settings = PagerSettings.of(TOKENS);
        CursorTokens others = CursorTokens.encrypted(KeyRing.random());
        PageLimits limits = LIMITS.withMaxSize(7);
        MutableClock clock = new MutableClock();

        PagerSettings changed = settings.withLimits(limits)
                .withCount(CountStrategy.once())
                .withEdges(EdgeCheck.ASSUMED)
                .withTokens(others)
                .withClock(clock)
                .withMovingData(MovingData.upToGreatest("id"));

        assertThat(changed)
                .isEqualTo(new PagerSettings(
                        limits, CountStrategy.once(), EdgeCheck.ASSUMED, others, clock, MovingData.upToGreatest("id")));
        assertThat(settings).isEqualTo(PagerSettings.of(TOKENS));
    }

    @Test
    void needsEveryPart() {
        CountStrategy none = CountStrategy.none();

        assertThatNullPointerException()
                .isThrownBy(() -> new PagerSettings(null, none, EdgeCheck.EXACT, TOKENS, CLOCK))
                .withMessage("limits");
        assertThatNullPointerException()
                .isThrownBy(() -> new PagerSettings(LIMITS, null, EdgeCheck.EXACT, TOKENS, CLOCK))
                .withMessage("count");
        assertThatNullPointerException()
                .isThrownBy(() -> new PagerSettings(LIMITS, none, null, TOKENS, CLOCK))
                .withMessage("edges");
        assertThatNullPointerException()
                .isThrownBy(() -> new PagerSettings(LIMITS, none, EdgeCheck.EXACT, null, CLOCK))
                .withMessage("tokens");
        assertThatNullPointerException()
                .isThrownBy(() -> new PagerSettings(LIMITS, none, EdgeCheck.EXACT, TOKENS, null))
                .withMessage("clock");
        assertThatNullPointerException()
                .isThrownBy(() -> new PagerSettings(LIMITS, none, EdgeCheck.EXACT, TOKENS, CLOCK, null))
                .withMessage("movingData");
    }
}

package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MovingDataTest {

    @Test
    void hasNoLagUnlessTold() {
        MovingData.UpToNow now = MovingData.upToNow("created_at");

        assertThat(now.key()).isEqualTo("created_at");
        assertThat(now.lag()).isZero();
        assertThat(now.lagging(Duration.ofSeconds(5)))
                .isEqualTo(new MovingData.UpToNow("created_at", Duration.ofSeconds(5)));
    }

    @Test
    void acceptsALagOfTenYears() {
        assertThat(MovingData.upToNow("at").lagging(Duration.ofDays(3_650)).lag())
                .isEqualTo(Duration.ofDays(3_650));
    }

    @Test
    void refusesALagThatIsNone() {
        MovingData.UpToNow now = MovingData.upToNow("at");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> now.lagging(Duration.ofNanos(-1)))
                .withMessage("The lag of a bound must be 0 to 3650 days, not PT-0.000000001S.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> now.lagging(Duration.ofDays(3_650).plusNanos(1)))
                .withMessage("The lag of a bound must be 0 to 3650 days, not PT87600H0.000000001S.");
    }

    @Test
    void needsAKey() {
        assertThatNullPointerException()
                .isThrownBy(() -> MovingData.upToGreatest(null))
                .withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> MovingData.upToNow(null))
                .withMessage("key");
    }
}

package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBoundariesTest {

    private static final Instant TAKEN = Instant.parse("2024-05-06T07:08:09Z");

    @ParameterizedTest
    @CsvSource({
        "40, 1, ''",
        "40, 2, 2",
        "40, 3, '1 2'",
        "40, 4, '1 2 3'",
        "40, 99, '1 2 3'",
        "49, 2, 2",
        "49, 5, '1 2 3 4'",
        "49, 99, '1 2 3 4'",
        "80, 3, '2 5'",
        "9, 8, ''",
        "0, 8, ''"
    })
    void cutsTheWalkEvenly(long rows, int count, String cuts) {
        List<WalkPart> parts = boundaries(rows).parts(count);

        List<WalkPart> expected = new ArrayList<>();
        WalkPart rest = WalkPart.whole();
        for (String cut : cuts.isEmpty() ? new String[0] : cuts.split(" ")) {
            expected.add(rest.through(CursorToken.of(cut)));
            rest = rest.after(CursorToken.of(cut));
        }
        expected.add(rest);
        assertThat(parts).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsNoDistanceAndNoNumberOfParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageBoundaries(0, 0, TAKEN, List.of()))
                .withMessage("The distance of boundaries must be at least 1 row, not 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> boundaries(40).parts(0))
                .withMessage("A walk is cut into at least 1 part, not 0.");
        assertThatNullPointerException()
                .isThrownBy(() -> new PageBoundaries(1, 0, null, List.of()))
                .withMessage("takenAt");
    }

    @Test
    void refusesBoundariesThatAreNotAll() {
        List<CursorToken> one = List.of(CursorToken.of("1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageBoundaries(10, 20, TAKEN, one))
                .withMessage("Boundaries every 10 rows of 20 rows cannot have 1 tokens; give all that were taken.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageBoundaries(10, -1, TAKEN, List.of()))
                .withMessage("Boundaries every 10 rows of -1 rows cannot have 0 tokens; give all that were taken.");
    }

    @Test
    void isOlderThanWhatTheClockAllows() {
        Clock clock = Clock.fixed(TAKEN.plusSeconds(60), ZoneOffset.UTC);

        assertThat(boundaries(25).isOlderThan(Duration.ofSeconds(60).minusNanos(1), clock))
                .isTrue();
        assertThat(boundaries(25).isOlderThan(Duration.ofSeconds(60), clock)).isFalse();
        assertThat(boundaries(25).isOlderThan(Duration.ZERO, Clock.fixed(TAKEN.minusSeconds(1), ZoneOffset.UTC)))
                .isFalse();
    }

    @Test
    void showsNoToken() {
        assertThat(boundaries(25))
                .hasToString("PageBoundaries[2 boundaries, every 10 of 25 rows, taken at 2024-05-06T07:08:09Z]");
    }

    private static PageBoundaries boundaries(long rows) {
        List<CursorToken> tokens = IntStream.rangeClosed(1, (int) rows / 10)
                .mapToObj(number -> CursorToken.of("" + number))
                .toList();
        return new PageBoundaries(10, rows, TAKEN, tokens);
    }
}

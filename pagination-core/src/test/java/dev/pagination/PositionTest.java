package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final CursorToken TOKEN = CursorToken.of("abc");
    private static final PageBoundaries BOUNDARIES = new PageBoundaries(5, 7, Instant.EPOCH, List.of(TOKEN));

    @Test
    void foldsToTheCaseOfItsKind() {
        Stream<String> names = Stream.of(
                        new Position.First(),
                        new Position.Last(),
                        new Position.After(TOKEN),
                        new Position.Before(TOKEN),
                        new Position.Numbered(7),
                        new Position.NumberedFrom(8, BOUNDARIES),
                        new Position.Within(WalkPart.whole().after(TOKEN)))
                .map(position -> position.fold(new Names()));

        assertThat(names)
                .containsExactly(
                        "first", "last", "after abc", "before abc", "number 7", "number 8 from 1", "within abc");
    }

    @Test
    void acceptsEveryNumberFromZero() {
        assertThat(new Position.Numbered(0).number()).isZero();
        assertThat(new Position.Numbered(Long.MAX_VALUE).number()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesWhatIsNoPlace() {
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> new Position.Numbered(Long.MIN_VALUE))
                .withMessage("The page number -9223372036854775808 is negative; the first page is number 0.");
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> new Position.NumberedFrom(-1, BOUNDARIES))
                .withMessage("The page number -1 is negative; the first page is number 0.");
        assertThatNullPointerException()
                .isThrownBy(() -> new Position.NumberedFrom(1, null))
                .withMessage("boundaries");
        assertThatNullPointerException()
                .isThrownBy(() -> new Position.Within(null))
                .withMessage("part");
        assertThatNullPointerException()
                .isThrownBy(() -> new Position.After(null))
                .withMessage("token");
        assertThatNullPointerException()
                .isThrownBy(() -> new Position.Before(null))
                .withMessage("token");
    }

    private static final class Names implements Position.Cases<String> {

        @Override
        public String first() {
            return "first";
        }

        @Override
        public String last() {
            return "last";
        }

        @Override
        public String after(CursorToken token) {
            return "after " + token.value();
        }

        @Override
        public String before(CursorToken token) {
            return "before " + token.value();
        }

        @Override
        public String numbered(long number) {
            return "number " + number;
        }

        @Override
        public String numberedFrom(long number, PageBoundaries boundaries) {
            return "number " + number + " from " + boundaries.tokens().size();
        }

        @Override
        public String within(WalkPart part) {
            return "within " + part.start().orElseThrow().value();
        }
    }
}

package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final CursorToken TOKEN = CursorToken.of("abc");

    @Test
    void foldsToTheCaseOfItsKind() {
        Stream<String> names = Stream.of(
                        new Position.First(),
                        new Position.Last(),
                        new Position.After(TOKEN),
                        new Position.Before(TOKEN),
                        new Position.Numbered(7))
                .map(position -> position.fold(new Names()));

        assertThat(names).containsExactly("first", "last", "after abc", "before abc", "number 7");
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
    }
}

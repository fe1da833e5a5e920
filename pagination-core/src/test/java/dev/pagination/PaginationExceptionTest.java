package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.InvalidCursorException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationExceptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TOO_LONG       | The cursor token is longer than this service accepts.
                    MALFORMED      | The cursor token is not valid.
                    UNSUPPORTED    | The cursor token is not valid.
                    UNKNOWN_KEY    | The cursor token is not valid.
                    NOT_AUTHENTIC  | The cursor token is not valid.
                    EXPIRED        | The cursor token has expired; start again from the first page.
                    OTHER_ORDERING | The cursor token belongs to another sort order; start again from the first page.
                    OTHER_FILTER   | The cursor token belongs to another filter; start again from the first page.
                    """)
    void saysWhyATokenWasRefusedInFixedWords(Reason reason, String message) {
        InvalidCursorException exception = new InvalidCursorException(reason);

        assertThat(exception).hasMessage(message).hasNoCause().isInstanceOf(PaginationException.class);
        assertThat(exception.reason()).isEqualTo(reason);
    }

    @Test
    void needsAReason() {
        assertThatNullPointerException()
                .isThrownBy(() -> new InvalidCursorException(null))
                .withMessage("reason");
    }

    @Test
    void keepsTheDriversException() {
        Exception cause = new IllegalStateException("driver");

        assertThat(new PageFetchException("failed", cause)).hasMessage("failed").hasCause(cause);
        assertThat(new PageFetchException("failed", null)).hasMessage("failed").hasNoCause();
        assertThat(new PageFetchException("failed")).hasMessage("failed").hasNoCause();
    }

    @Test
    void saysWhatWasWrongWithARequest() {
        assertThat(new InvalidPageRequestException("too many"))
                .hasMessage("too many")
                .hasNoCause();
    }
}

package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class CursorTokenTest {

    @Test
    void isTheTextItHolds() {
        assertThat(CursorToken.of("abc").value()).isEqualTo("abc");
        assertThat(CursorToken.of("abc")).isEqualTo(new CursorToken("abc")).isNotEqualTo(CursorToken.of("abC"));
    }

    @Test
    void showsItsLengthOnly() {
        assertThat(CursorToken.of("secret")).hasToString("CursorToken[6 characters]");
        assertThat(CursorToken.of("")).hasToString("CursorToken[0 characters]");
    }

    @Test
    void refusesNoText() {
        assertThatNullPointerException().isThrownBy(() -> CursorToken.of(null)).withMessage("value");
    }
}

package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class DatabaseTextTest {

    @Test
    void isTheTextItHolds() {
        assertThat(new DatabaseText("infinity").text()).isEqualTo("infinity");
        assertThat(new DatabaseText("infinity")).isEqualTo(new DatabaseText("infinity"));
    }

    @Test
    void showsItsLengthOnly() {
        assertThat(new DatabaseText("secret")).hasToString("DatabaseText[6 characters]");
    }

    @Test
    void isNeverNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new DatabaseText(null))
                .withMessage("text");
    }
}

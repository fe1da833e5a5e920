package dev.pagination.examples.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    @Test
    void leavesAnEmptyLineForWhatComesNext() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();

        try (Progress progress =
                new TerminalProgress("walking", 10, new PrintStream(terminal, true, StandardCharsets.UTF_8))) {
            progress.reached(10);
        }

        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .doesNotContain("\n")
                .endsWith("\r" + " ".repeat(79) + "\r");
    }

    @Test
    void staysQuietWhereNobodyIsWatching() {
        assertThat(Terminal.isWatched()).isFalse();
    }
}

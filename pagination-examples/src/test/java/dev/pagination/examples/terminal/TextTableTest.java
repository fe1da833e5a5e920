package dev.pagination.examples.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.examples.terminal.TextTable.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsTextLeftAndNumbersRight() {
        StringWriter text = new StringWriter();

        TextTable table = new TextTable(new PrintWriter(text), Column.text("name", 6), Column.number("rows", 7));
        table.row("one", 1);
        table.row("all", 193_655L);
        table.row("too long", "n/a");

        assertThat(text.toString().lines())
                .containsExactly(
                        "  name       rows",
                        "  ------  -------",
                        "  one           1",
                        "  all     193,655",
                        "  too long      n/a");
    }

    @Test
    void showsAsManyDecimalPlacesAsMatter() {
        assertThat(Numbers.text(0.1234)).isEqualTo("0.12");
        assertThat(Numbers.text(12.34)).isEqualTo("12.3");
        assertThat(Numbers.text(1234.5678)).isEqualTo("1,235");
    }
}

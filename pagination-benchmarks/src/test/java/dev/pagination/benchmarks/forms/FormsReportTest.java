package dev.pagination.benchmarks.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small on two databases; with {@code -Dpagination.forms.rows=100000} on all of them. Writes to {@code target}. */
class FormsReportTest {

    private static final long ROWS = Long.getLong("pagination.forms.rows", 0);

    @Test
    void comparesTheFormsOfEveryOrder() throws SQLException, IOException {
        FormsReport report = ROWS == 0 ? new FormsReport(2_000, 20, 1) : new FormsReport(ROWS, 50, 7);
        List<Engine> engines = ROWS == 0 ? List.of(Engine.SQLITE, Engine.H2) : List.of(Engine.values());

        StringBuilder all = new StringBuilder();
        for (Engine engine : engines) {
            all.append(report.of(engine));
            Files.writeString(Path.of("target/forms.md"), all, StandardCharsets.UTF_8);
        }

        String text = all.toString();
        for (OrderShape shape : OrderShape.values()) {
            assertThat(text.lines().filter(line -> line.startsWith("| " + shape.text() + " |")))
                    .hasSize(engines.size())
                    .allMatch(line -> line.contains("**"));
        }
        assertThat(text.lines().filter(line -> line.startsWith("Another form reads less than the chosen one")))
                .hasSize(engines.size());
    }

    @Test
    void comparesTheFormsOfAListOfValues() throws SQLException, IOException {
        ListsReport report = ROWS == 0 ? new ListsReport(4_000, 20, 1) : new ListsReport(ROWS, 50, 7);
        List<Engine> engines = ROWS == 0 ? List.of(Engine.H2) : List.of(Engine.POSTGRESQL, Engine.MARIADB, Engine.H2);

        String text = report.of(engines);

        Files.writeString(Path.of("target/lists.md"), text, StandardCharsets.UTF_8);
        assertThat(text.lines().skip(2)).hasSize(2 * engines.size()).allMatch(line -> line.contains("**"));
    }
}

package dev.pagination.benchmarks.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pagination.testkit.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs the advisor on a small table of one database; figures are not looked at, but where they must come out alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdviseContract {

    private static final int ROWS = 2_000;
    private final TestDatabase database;
    private String url = "";

    @TempDir
    private Path directory;

    AdviseContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void fill() throws SQLException {
        url = AdvisedTable.create(database, "advised", ROWS).url();
    }

    @Test
    void advisesOnTableAndWritesAllReports() throws IOException {
        Path json = directory.resolve("advice.json");
        Path html = directory.resolve("advice.html");

        ProgramRun run = run(
                "--table=advised",
                "--order=at DESC, id DESC",
                "--where=",
                "--where=kind = :kind",
                "--param=kind=3",
                "--depth=0,50%,99%",
                "--json=" + json,
                "--html=" + html,
                "--fail-if-sorts",
                "--max-rows-read=250");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("by reading only")
                .contains("To paste")
                .contains(".orderBy(SortKey.desc(\"at\"), SortKey.desc(\"id\"))")
                .contains("WHERE kind = :kind");
        JsonNode written = new ObjectMapper().readTree(json.toFile());
        assertThat(values(written.get("pages"), "paging")).contains("KEYSET", "OFFSET", "DEFERRED_JOIN");
        assertThat(StreamSupport.stream(written.get("counts").spliterator(), false)
                        .filter(count -> count.has("alone"))
                        .map(count -> count.get("counting").asText()))
                .containsOnly("SEPARATE", "BOUNDED_1_000", "BOUNDED_10_000", "ESTIMATED");
        assertThat(values(written.get("pages"), "skipped")).containsOnly("0", "1000", "1850");
        assertThat(values(written.get("counts"), "total")).contains("2,000", "200", "at least 1,000");
        assertThat(values(written.get("growth"), "rows"))
                .containsExactly("20", "200", "1000", "2000", "2", "20", "100", "200");
        assertThat(StreamSupport.stream(written.get("growth").spliterator(), false))
                .allSatisfy(point -> {
                    assertThat(point.get("rowsRead").asLong())
                            .isGreaterThanOrEqualTo(point.get("rows").asLong());
                    assertThat(point.at("/cost/end").asText()).isEqualTo("FINISHED");
                });
        assertThat(written.at("/index/service").asText()).isEqualTo("SERVED");
        assertThat(Files.readString(html)).contains("<svg", "rows counted").doesNotContain("http:", "https:");
    }

    @Test
    void namesTheMissingIndexAndLetsNoSortPass() {
        ProgramRun run = run("--table=advised", "--order=note, id", "--depth=0,50%", "--fail-if-sorts");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("The page of 50 after 0 rows sorts.");
        assertThat(run.out()).contains("An index is missing").contains("CREATE INDEX");
    }

    @Test
    void advisesOnSelectInEveryFormAndWritesNothing() throws SQLException {
        String before = rows();

        ProgramRun run = run(
                "--select=SELECT id, at FROM advised WHERE kind < :most",
                "--param=most=7",
                "--order=at NOT NULL, id NOT NULL",
                "--unique-key=id",
                "--all-forms",
                "--page-size=20,50",
                "--depth=0,500");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Forms of the keyset's SQL", "ROW_VALUE", "LEADING_BOUND", "UNION")
                .contains("page of 20", "page of 50")
                .contains("1,400");
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), sum(id), sum(at) FROM advised")) {
            row.next();
            return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
        }
    }

    private ProgramRun run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--url=" + url, "--budget=1s"));
        arguments.addAll(Arrays.asList(options));
        return ProgramRun.of(arguments.toArray(new String[0]));
    }

    private static List<String> values(JsonNode points, String field) {
        return StreamSupport.stream(points.spliterator(), false)
                .map(point -> point.get(field).asText())
                .toList();
    }
}

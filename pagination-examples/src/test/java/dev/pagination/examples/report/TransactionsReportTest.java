package dev.pagination.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.examples.ProgramRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class TransactionsReportTest {

    @TempDir
    private Path directory;

    private static ProgramRun run(String... arguments) {
        return ProgramRun.of(TransactionsReport.commandLine(), arguments);
    }

    private String[] arguments(int rows, String... more) {
        return Stream.concat(Stream.of("--directory=" + directory, "--rows=" + rows), Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void goesOnWithTheJobOfAnEarlierRunUnlessToldToBeginAnew() {
        ProgramRun first = run(arguments(2_300, "--page-size=100"));
        ProgramRun second = run(arguments(2_300, "--page-size=100"));
        ProgramRun again = run(arguments(2_300, "--page-size=100", "--again"));

        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .contains(
                        "2,300 transactions of 2,300 made", ", new", "SUCCEEDED, 2,300 rows in 23 pages stored (100 %)")
                .contains("fetched 23 pages", "Fetched 2,300 rows;");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out())
                .contains(", of an earlier run: SUCCEEDED, 2,300 rows in 23 pages stored", "Fetched 2,300 rows;")
                .doesNotContain("made");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("made", ", new");
    }

    @Test
    void goesOnAfterItWasKilled() throws IOException, InterruptedException {
        String[] arguments = arguments(60_000);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TransactionsReport.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            while (!last.contains("; fetched")) {
                last = String.valueOf(lines.readLine());
                assertThat(last).as("a line of output").isNotEqualTo("null");
            }
            process.destroyForcibly().waitFor();
        }

        ProgramRun second = run(arguments);

        assertThat(last).contains("RUNNING");
        assertThat(second.err()).isEmpty();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out())
                .contains(", of an earlier run: RUNNING,", "Fetched 60,000 rows;")
                .doesNotContain("earlier run: RUNNING, 0 rows");
    }

    @TestFactory
    Stream<DynamicTest> refusesOptionsThatMakeNoSense() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        return Stream.of(
                refused("--rows must be 1 to 10000000, not 0.", "--rows=0"),
                refused("Invalid value for option '--rows': 'many' is not an int", "--rows=many"),
                refused("--page-size must be 1 to 10000, not 10001.", "--page-size=10001"),
                refused("--user goes with --url only.", "--user=sa"),
                refused("--directory is a file; name a directory, which may be missing.", "--directory=" + file),
                refused("Unknown option: '--offset'", "--offset"),
                refused(
                        "--url must be a JDBC URL, such as jdbc:postgresql://localhost/test.",
                        "--url=postgresql://localhost/test"),
                refused(
                        "--url is of a database that this program has no driver for; use PostgreSQL or H2.",
                        "--url=jdbc:oracle:thin:secret/secret@localhost"));
    }

    private static DynamicTest refused(String message, String... arguments) {
        return DynamicTest.dynamicTest(String.join(" ", arguments), () -> {
            ProgramRun run = run(arguments);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("Error: %s%nTry --help for the options.%n".formatted(message));
            assertThat(run.out()).isEmpty();
        });
    }

    @Test
    void saysInASentenceThatADatabaseCannotBeReached() {
        ProgramRun run = run(arguments(10, "--url=jdbc:postgresql://localhost:1/test?password=secret"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("Error: Connection to localhost:1 refused.")
                .doesNotContain("\tat ")
                .doesNotContain("secret");
    }

    @Test
    void runsOnPostgresInASchemaOfItsOwn() throws Exception {
        try (var database = dev.pagination.testkit.database.TestDatabases.postgres();
                var connection = database.dataSource().getConnection()) {
            String url = connection.getMetaData().getURL();
            ProgramRun run = run(arguments(700, "--url=" + url, "--again"));
            connection.createStatement().execute("DROP SCHEMA " + ReportDatabase.SCHEMA + " CASCADE");

            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("Fetched 700 rows;");
        }
    }
}

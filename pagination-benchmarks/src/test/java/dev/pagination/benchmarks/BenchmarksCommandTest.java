package dev.pagination.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchmarksCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Benchmarks.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void listsItsCommands() {
        int exitCode = commandLine.execute("--help");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("advise", "peers", "report", "forms", "jmh");
    }

    @Test
    void refusesAnUnknownCommand() {
        int exitCode = commandLine.execute("advice");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("Error: Unmatched argument").contains("Try --help for the options.");
    }

    @Test
    void asksForACommand() {
        int exitCode = commandLine.execute();

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("Error: Missing required subcommand");
    }

    @Test
    void refusesAReportOfNothing() {
        int exitCode = commandLine.execute("report", "--only", "nothing of that name");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("Error: No line of the report contains the text of --only");
    }

    @Test
    void comparesForms() {
        int exitCode = commandLine.execute("forms", "--databases=H2", "--rows=1000", "--times=1");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("## H2 ").contains("| `id` |");
    }
}

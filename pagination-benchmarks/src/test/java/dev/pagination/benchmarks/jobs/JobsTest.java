package dev.pagination.benchmarks.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class JobsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            new CommandLine(new Jobs()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    @Test
    void measuresASmallJob() {
        int exitCode = command.execute("--rows=20000", "--page-size=200");

        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .startsWith("## PostgreSQL ")
                .contains("20,000 rows in pages of 200", "| rows per second |", "| first page readable after, s |");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThat(command.execute("--rows=0")).isEqualTo(2);
        assertThat(command.execute("--page-size=10001")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--rows must be 1 to 10000000, not 0.", "--page-size must be 1 to 10000, not 10001.");
    }

    @Test
    void takesThePercentileThatIsReached() {
        Latencies times = Latencies.of(List.of(4_000L, 1_000L, 3_000L, 2_000L));

        assertThat(times.micros(0.5)).isEqualTo(2);
        assertThat(times.micros(0.99)).isEqualTo(4);
        assertThat(Latencies.of(List.of()).micros(0.5)).isZero();
    }
}

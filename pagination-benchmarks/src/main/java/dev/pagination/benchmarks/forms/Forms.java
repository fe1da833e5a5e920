package dev.pagination.benchmarks.forms;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the forms of a seek, see {@link FormsReport}, and prints the comparison in Markdown. */
@Command(
        name = "forms",
        mixinStandardHelpOptions = true,
        description =
                "Compares the forms of the keyset's SQL on databases that it starts, and prints a table in Markdown.")
public final class Forms implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--databases",
            split = ",",
            defaultValue = "H2,POSTGRESQL",
            description =
                    "Of ${COMPLETION-CANDIDATES}; those but H2 and POSTGRESQL need drivers and servers that are not"
                            + " in this jar (default: ${DEFAULT-VALUE}).")
    private List<Engine> engines = List.of();

    @Option(names = "--rows", defaultValue = "100000", description = "Rows of the table (default: ${DEFAULT-VALUE}).")
    private long rows;

    @Option(names = "--page-size", defaultValue = "50", description = "Rows of a page (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--times",
            defaultValue = "7",
            description = "How often pages are timed (default: ${DEFAULT-VALUE}).")
    private int times;

    @Override
    public Integer call() throws SQLException {
        PrintWriter out =
                Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        FormsReport report = new FormsReport(rows, size, times);
        for (Engine engine : engines) {
            out.print(report.of(engine));
            out.flush();
        }
        return ExitCode.OK;
    }
}

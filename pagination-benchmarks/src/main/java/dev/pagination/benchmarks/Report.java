package dev.pagination.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures what the library promises of its speed, and prints it as quotients within one run. The table is made once and
 * all cases read it.
 *
 * <pre>java -cp pagination-benchmarks/target/benchmarks.jar dev.pagination.benchmarks.Report</pre>
 */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Measures the promises of speed.")
public final class Report implements Callable<Integer> {

    private static final int SIZE = 50;

    @Option(names = "--rounds", description = "how often each case is measured (default: ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(names = "--rows", description = "rows of the table (default: ${DEFAULT-VALUE})")
    private long rows = 1_000_000;

    @Option(
            names = "--seconds",
            description = "how long each case is measured, after twice as long to warm up (default: ${DEFAULT-VALUE})")
    private int seconds = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--only",
            description = "measures only the lines whose text contains this, such as JPA, and prints no plans")
    private String only = "";

    @Option(names = "--json", description = "where to write JMH's results, without the paths of this machine")
    private @Nullable Path json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Report()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException, IOException {
        List<Target> targets = targets();
        Measured measured = new Measured();
        try (TxnTable table = TxnTable.create(rows)) {
            for (int round = 1; round <= rounds; round++) {
                for (Case next : Measured.cases(targets)) {
                    System.err.println("round " + round + " of " + rounds + ": " + next);
                    measured.add(next, run(next, table));
                }
            }
            System.out.printf(
                    "%s, JDK %s, %,d rows, pages of %d, %d rounds%n%n",
                    table.server(), Runtime.version(), rows, SIZE, rounds);
            System.out.println(new ReportTable(measured).of(targets));
            if (only.isEmpty()) {
                System.out.println(new PlanTable(table, rows, SIZE).lines());
            }
        }
        if (json != null) {
            Files.writeString(json, withoutPaths(measured));
        }
        return 0;
    }

    private List<Target> targets() {
        List<Target> targets = Target.all().stream()
                .filter(target -> target.what().contains(only))
                .toList();
        if (targets.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "set by picocli").commandLine(),
                    "No line of the report contains the text of --only; see docs/benchmarks.");
        }
        return targets;
    }

    private RunResult run(Case next, TxnTable table) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + next.benchmark().replace(".", "\\.") + "$")
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xms512m", "-Xmx512m", table.asJvmArgument());
        if (next.readsTable()) {
            options.param("rows", String.valueOf(rows)).param("size", String.valueOf(SIZE));
        }
        next.parameters().forEach(options::param);
        return new Runner(options.build()).runSingle();
    }

    /** JMH's own format, without the JVM's path and arguments, and without what only repeats the scores. */
    private static String withoutPaths(Measured measured) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(measured.all());
        }
        ObjectMapper mapper = new ObjectMapper();
        JsonNode results = mapper.readTree(bytes.toByteArray());
        for (JsonNode result : results) {
            ((ObjectNode) result).remove(List.of("jvm", "jvmArgs"));
            shorten(result.path("primaryMetric"));
            result.path("secondaryMetrics").forEach(Report::shorten);
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(results) + "\n";
    }

    private static void shorten(JsonNode metric) {
        ((ObjectNode) metric).remove(List.of("rawDataHistogram", "scorePercentiles", "scoreConfidence", "scoreError"));
    }
}

package dev.pagination.benchmarks.advisor;

import dev.pagination.PaginationException;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.input.Credentials;
import dev.pagination.benchmarks.advisor.input.Question;
import dev.pagination.benchmarks.advisor.measuring.AdvisedDatabase;
import dev.pagination.benchmarks.advisor.measuring.Examination;
import dev.pagination.benchmarks.advisor.output.HtmlReport;
import dev.pagination.benchmarks.advisor.output.JavaLines;
import dev.pagination.benchmarks.advisor.output.JsonReport;
import dev.pagination.benchmarks.advisor.output.TextReport;
import dev.pagination.benchmarks.advisor.verdict.Advice;
import dev.pagination.benchmarks.advisor.verdict.Gate;
import dev.pagination.examples.terminal.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Measures a query's pages and totals on the database it runs on, and says which paging and which count strategy to
 * choose. It only reads.
 */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures pages and totals of your query on your database, reading only, and says which paging and"
                        + " which count strategy to choose.",
        footer = {
            "",
            "Exit code: 0 done, 1 the database fails, 2 the options make no sense, 3 --fail-if-sorts or --max-rows-read"
                    + " does not let it pass."
        })
public final class Advise implements Callable<Integer> {

    /** A gate does not let it pass. */
    private static final int REFUSED = 3;

    private final Progress.Display display;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ConnectOptions connect = new ConnectOptions();

    @Mixin
    private QuestionOptions ask = new QuestionOptions();

    @Option(names = "--json", paramLabel = "<file>", description = "Write all figures and the advice as JSON.")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "<file>", description = "Write a report with plots that opens offline.")
    private @Nullable Path html;

    @Option(names = "--fail-if-sorts", description = "Exit with 3 if a page by keyset sorts more than its rows.")
    private boolean failIfSorts;

    @Option(
            names = "--max-rows-read",
            paramLabel = "<rows>",
            description = "Exit with 3 if a page by keyset reads more rows.")
    private @Nullable Long maxRowsRead;

    /** For picocli: with a bar on the terminal. */
    public Advise() {
        this(Progress.onTerminal());
    }

    /** With another display of progress. */
    Advise(Progress.Display display) {
        this.display = display;
    }

    @Override
    public Integer call() throws IOException {
        Question question;
        Optional<Credentials> credentials;
        try {
            credentials = connect.credentials(System.getenv());
            question = credentials.isPresent() ? ask.ofGiven() : ask.ofRates();
        } catch (IllegalArgumentException badOption) {
            throw new ParameterException(commandSpec().commandLine(), String.valueOf(badOption.getMessage()));
        }
        try (AdvisedDatabase database = open(credentials, question)) {
            return advise(question, database, credentials);
        } catch (SQLException | PaginationException failure) {
            return failed(failure, credentials);
        }
    }

    private AdvisedDatabase open(Optional<Credentials> credentials, Question question) throws SQLException {
        return credentials.isPresent()
                ? AdvisedDatabase.at(credentials.get(), question.limits().timeout())
                : AdvisedDatabase.embedded(display, question.limits().timeout());
    }

    private int advise(Question question, AdvisedDatabase database, Optional<Credentials> credentials)
            throws IOException {
        PrintWriter out = commandSpec().commandLine().getOut();
        Examination examination = prepared(question, database, credentials);
        new Announcement(out).print(database.name(), examination.ordering(), question);
        Findings findings = examination.run(display);
        Advice advice = Advice.of(findings);
        List<String> java = JavaLines.of(question, advice);
        new TextReport(out).print(findings, advice, java);
        if (json != null) {
            Files.writeString(json, JsonReport.text(findings, advice, java), StandardCharsets.UTF_8);
        }
        if (html != null) {
            Files.writeString(html, HtmlReport.text(findings, advice, java), StandardCharsets.UTF_8);
        }
        List<String> failures = gate().failures(findings);
        failures.forEach(commandSpec().commandLine().getErr()::println);
        return failures.isEmpty() ? ExitCode.OK : REFUSED;
    }

    private Examination prepared(Question question, AdvisedDatabase database, Optional<Credentials> credentials) {
        try {
            return Examination.of(question, database);
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(commandSpec().commandLine(), hidden(unfit.getMessage(), credentials));
        }
    }

    private Gate gate() {
        return new Gate(
                failIfSorts ? Gate.Sorts.FAIL : Gate.Sorts.PASS,
                maxRowsRead == null ? OptionalLong.empty() : OptionalLong.of(maxRowsRead));
    }

    /** In sentences: it is the world's fault. */
    private int failed(Exception failure, Optional<Credentials> credentials) {
        PrintWriter err = commandSpec().commandLine().getErr();
        err.println("Error: " + hidden(failure.getMessage(), credentials));
        for (@Nullable Throwable next = failure.getCause(); next != null; next = next.getCause()) {
            err.println("  because: " + hidden(next.getMessage(), credentials));
        }
        return ExitCode.SOFTWARE;
    }

    private static String hidden(@Nullable String text, Optional<Credentials> credentials) {
        String message = String.valueOf(text);
        return credentials.map(secret -> secret.hide(message)).orElse(message);
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}

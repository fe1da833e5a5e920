package dev.pagination.examples.report;

import dev.pagination.examples.Drivers;
import dev.pagination.examples.Failures;
import dev.pagination.examples.terminal.Numbers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A report of 1.2 million transactions as a page job: submitted, shown, and fetched page by page while it is read. Kill it at any
 * time and start it again: it goes on with the same job. Exits with 0 if the pages are what is in the table, 1 if not or if the
 * database fails, 2 if the options make no sense.
 */
@Command(
        name = "transactions-report",
        description =
                "Reads a report of many transactions as a page job and fetches its pages while it is read. Kill it at"
                        + " any time and start it again: it goes on with the same job.",
        footer = {
            "",
            "Through Maven, options go into -Dexec.args=\"--rows=500000 --again\".",
            "Exit code: 0 the pages are what is in the table, 1 they are not or the database fails, 2 the options make no"
                    + " sense."
        })
public final class TransactionsReport implements Callable<Integer> {

    private static final String PASSWORD_VARIABLE = "PAGINATION_PASSWORD";
    private static final int MAX_ROWS = 10_000_000;
    private static final int MAX_PAGE_SIZE = 10_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable") // It is picocli that looks at it.
    private boolean help;

    @Option(
            names = "--rows",
            paramLabel = "<rows>",
            defaultValue = "1200000",
            description = "Transactions in the report, 1 to " + MAX_ROWS + "; ${DEFAULT-VALUE} if not given.")
    private int rows;

    @Option(
            names = "--page-size",
            paramLabel = "<rows>",
            defaultValue = "500",
            description = "Rows of a page, 1 to " + MAX_PAGE_SIZE + "; ${DEFAULT-VALUE} if not given.")
    private int pageSize;

    @Option(
            names = "--directory",
            paramLabel = "<directory>",
            defaultValue = "target/transactions-report",
            description =
                    "Where the key of the tokens is kept, and the database unless --url is given; ${DEFAULT-VALUE} if"
                            + " not given.")
    private Path directory = Path.of(".");

    @Option(
            names = "--url",
            paramLabel = "<JDBC URL>",
            description = "Run on this PostgreSQL or H2 database, in a schema of the program's own, "
                    + ReportDatabase.SCHEMA + ", which is kept.")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "<name>",
            description = "The user, if the URL does not name one. The password can be in the environment variable "
                    + PASSWORD_VARIABLE + ".")
    private @Nullable String user;

    @Option(names = "--again", description = "Drop what earlier runs left, and begin anew.")
    private boolean again;

    /** Runs the program and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line that runs this program. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new TransactionsReport());
        commandLine.setParameterExceptionHandler(Failures::ofOptions);
        commandLine.setExecutionExceptionHandler(Failures::ofRun);
        return commandLine;
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        check("--rows", rows, MAX_ROWS);
        check("--page-size", pageSize, MAX_PAGE_SIZE);
        checkDatabase();
        PrintWriter out = commandSpec().commandLine().getOut();
        Files.createDirectories(directory);
        try (ReportDatabase database = open()) {
            if (again) {
                database.empty();
            }
            database.createJobTables();
            String customer = "customer-" + rows;
            new TransactionTable(database.connections()).fill(customer, rows, stored -> {
                out.println("  %s transactions of %s made".formatted(Numbers.text(stored), Numbers.text(rows)));
                out.flush();
            });
            new ReportRun(database.connections(), ReportKeys.in(directory), new Selection(customer), pageSize, out)
                    .run();
        }
        return CommandLine.ExitCode.OK;
    }

    private void check(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw badOption("%s must be 1 to %d, not %d.".formatted(option, most, value));
        }
    }

    private void checkDatabase() {
        if (url == null) {
            if (user != null) {
                throw badOption("--user goes with --url only.");
            }
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw badOption("--directory is a file; name a directory, which may be missing.");
            }
        } else if (!url.startsWith("jdbc:")) {
            throw badOption("--url must be a JDBC URL, such as jdbc:postgresql://localhost/test.");
        } else if (!Drivers.accept(url)) {
            throw badOption("--url is of a database that this program has no driver for; use PostgreSQL or H2.");
        }
    }

    private ReportDatabase open() throws SQLException {
        if (url == null) {
            return ReportDatabase.file(directory);
        }
        Properties credentials = new Properties();
        String password = System.getenv(PASSWORD_VARIABLE);
        if (user != null) {
            credentials.setProperty("user", user);
        }
        if (password != null) {
            credentials.setProperty("password", password);
        }
        return ReportDatabase.at(url, credentials);
    }

    private ParameterException badOption(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}

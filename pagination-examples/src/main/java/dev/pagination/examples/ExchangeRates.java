package dev.pagination.examples;

import dev.pagination.KeysetPager;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.terminal.Progress;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Loads the European Central Bank's exchange rates into a database, walks them in pages in several orders, proves each
 * walk equal to the database's own unpaged order, and shows pages, totals, tokens and what depth costs. Exits with 0 if
 * all walks are equal, 1 if one differs or the database fails, 2 if the options make no sense.
 */
@Command(
        name = "exchange-rates",
        description = "Loads 193,655 exchange rates, walks them in pages in several orders, compares each walk with the"
                + " database's own order, and shows what pages cost.",
        footer = {
            "",
            "Without --postgres and --url it runs on H2 in this process.",
            "Through Maven, options go into -Dexec.args=\"--postgres --page-size=500\".",
            "Exit code: 0 all walks are equal, 1 a walk differs or the database fails, 2 the options make no sense."
        })
public final class ExchangeRates implements Callable<Integer> {

    private static final String PASSWORD_VARIABLE = "PAGINATION_PASSWORD";
    private static final String DEFAULT_PAGE_SIZE = "100";

    private final UnaryOperator<KeysetPager<ExchangeRate>> disguise;
    private final Progress.Display display;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    @SuppressWarnings("UnusedVariable") // It is picocli that looks at it.
    private boolean help;

    @ArgGroup
    private @Nullable Choice choice;

    @Option(
            names = "--page-size",
            paramLabel = "<rows>",
            defaultValue = DEFAULT_PAGE_SIZE,
            description = "Rows of a page in the walks, " + RatePagers.MIN_PAGE_SIZE + " to " + RatePagers.MAX_PAGE_SIZE
                    + "; ${DEFAULT-VALUE} if not given.")
    private int pageSize;

    /** Which database, if not H2 in this process: one or the other. */
    private static final class Choice {
        @Option(names = "--postgres", description = "Run on a PostgreSQL server that is started for this run.")
        private boolean postgres;

        @ArgGroup(exclusive = false)
        private @Nullable Given given;
    }

    /** A database that is there. */
    private static final class Given {
        @Option(
                names = "--url",
                required = true,
                paramLabel = "<JDBC URL>",
                description = "Run on this PostgreSQL or H2 database. A table of the program's own is made in it, and"
                        + " dropped at the end; nothing else is touched.")
        private String url = "";

        @Option(names = "--user", paramLabel = "<name>", description = "The user, if the URL does not name one.")
        private @Nullable String user;

        @Option(
                names = "--password",
                interactive = true,
                prompt = "Password: ",
                description =
                        "Ask for the password. It can also be in the environment variable " + PASSWORD_VARIABLE + ".")
        private char @Nullable [] password;
    }

    ExchangeRates(UnaryOperator<KeysetPager<ExchangeRate>> disguise, Progress.Display display) {
        this.disguise = disguise;
        this.display = display;
    }

    /** Runs the program and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        ExchangeRates program = new ExchangeRates(UnaryOperator.identity(), Progress.onTerminal());
        System.exit(program.commandLine().execute(arguments));
    }

    /** The command line that runs this program. */
    CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(this);
        commandLine.setParameterExceptionHandler(Failures::ofOptions);
        commandLine.setExecutionExceptionHandler(Failures::ofRun);
        return commandLine;
    }

    @Override
    public Integer call() throws SQLException {
        if (pageSize < RatePagers.MIN_PAGE_SIZE || pageSize > RatePagers.MAX_PAGE_SIZE) {
            throw badOption("--page-size must be %d to %d, not %d."
                    .formatted(RatePagers.MIN_PAGE_SIZE, RatePagers.MAX_PAGE_SIZE, pageSize));
        }
        Report report = new Report(commandSpec().commandLine().getOut(), display);
        try (RateDatabase database = open()) {
            new Demonstration(report, pageSize, disguise).run(database);
        }
        return CommandLine.ExitCode.OK;
    }

    private RateDatabase open() throws SQLException {
        if (choice == null) {
            return RateDatabase.h2();
        }
        if (choice.postgres || choice.given == null) {
            return RateDatabase.postgres();
        }
        Given given = choice.given;
        if (!given.url.startsWith("jdbc:")) {
            throw badOption("--url must be a JDBC URL, such as jdbc:postgresql://localhost/test.");
        }
        if (!Drivers.accept(given.url)) {
            throw badOption("--url is of a database that this program has no driver for; use PostgreSQL or H2.");
        }
        return RateDatabase.at(given.url, credentials(given, System.getenv()));
    }

    private static Properties credentials(Given given, Map<String, String> environment) {
        Properties credentials = new Properties();
        String fromEnvironment = environment.get(PASSWORD_VARIABLE);
        if (given.user != null) {
            credentials.setProperty("user", given.user);
        }
        if (given.password != null) {
            credentials.setProperty("password", String.valueOf(given.password));
        } else if (fromEnvironment != null) {
            credentials.setProperty("password", fromEnvironment);
        }
        return credentials;
    }

    private ParameterException badOption(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}

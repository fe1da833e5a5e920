package dev.pagination.benchmarks.peers;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pagination.benchmarks.TxnDatabase;
import dev.pagination.benchmarks.TxnTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Compares this library with its peers on a database and writes a dated page, with the figures beside it as JSON.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar peers</pre>
 */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = "Compares this library with its peers, by speed and by rows lost; takes some minutes.")
public final class Peers implements Callable<Integer> {

    private static final Logger BLAZE = Logger.getLogger("com.blazebit");

    /** So that there is a full page on either side of the one at 99 %. */
    private static final int LEAST_PAGES = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--database",
            description =
                    "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); the server of MARIADB is not in this"
                            + " jar: give the URL of one in the system property pagination.test.mariadb.url")
    private TxnDatabase database = TxnDatabase.POSTGRESQL;

    @Option(names = "--rows", description = "rows of the table (default: ${DEFAULT-VALUE})")
    private long rows = 1_000_000;

    @Option(names = "--size", description = "rows of a page (default: ${DEFAULT-VALUE})")
    private int size = 50;

    @Option(names = "--rounds", description = "how often each page is timed at most (default: ${DEFAULT-VALUE})")
    private int rounds = 1_000;

    @Option(
            names = "--share",
            description = "milliseconds after which a contestant has been timed enough at one page"
                    + " (default: ${DEFAULT-VALUE})")
    private long shareMillis = 1_000;

    @Option(names = "--walked-rows", description = "rows of the table that is walked (default: ${DEFAULT-VALUE})")
    private long walkedRows = 120;

    @Option(names = "--out", description = "folder for the page and its figures (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("docs", "benchmarks");

    @Override
    public Integer call() throws IOException {
        if (size < 1 || rounds < 1 || walkedRows < 1 || rows / size < LEAST_PAGES) {
            throw new ParameterException(
                    commandSpec().commandLine(),
                    "The table must have at least " + LEAST_PAGES + " pages, and every number be at least 1.");
        }
        // Hibernate logs through JBoss Logging, which would not look for slf4j by itself; Blaze-Persistence does not at
        // all.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        BLAZE.setLevel(Level.OFF);
        PeersRun run = run();
        String name = PeersPage.name(run);
        Files.createDirectories(out);
        Files.writeString(out.resolve(name + ".md"), new PeersPage(run).text(), StandardCharsets.UTF_8);
        Files.writeString(out.resolve(name + ".json"), json(run), StandardCharsets.UTF_8);
        commandSpec().commandLine().getOut().println(out.resolve(name + ".md"));
        return ExitCode.OK;
    }

    private PeersRun run() throws IOException {
        Instant at = Instant.now();
        tell(at, "walks of " + walkedRows + " rows");
        List<WalkResult> walks = new Walks(database, walkedRows).run();
        tell(at, "a table of " + rows + " rows");
        Race.Pace pace = new Race.Pace(rows, size, rounds, shareMillis);
        try (TxnTable table = TxnTable.create(database, rows);
                Race race = new Race(table, pace)) {
            Machine machine = Machine.here(table.server());
            tell(at, "warming up");
            race.warmUp();
            List<PageTimes> pages = new ArrayList<>();
            List<Spot> spots = Spot.all();
            for (int i = 0; i < spots.size(); i++) {
                tell(at, "page " + (i + 1) + " of " + spots.size() + ": " + spots.get(i));
                pages.addAll(race.run(spots.get(i)));
            }
            return new PeersRun(at, database, machine, Machine.load(), pace, walkedRows, pages, walks);
        }
    }

    private void tell(Instant since, String what) {
        PrintWriter err = commandSpec().commandLine().getErr();
        err.println(Duration.between(since, Instant.now()).toSeconds() + " s: " + what);
    }

    /** Entries of arrays on lines of their own. */
    private static String json(PeersRun run) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("at", run.at().toString());
        root.put("database", run.database().name());
        root.set("machine", mapper.valueToTree(run.machine()));
        root.put("loadAfter", run.loadAfter());
        root.set("pace", mapper.valueToTree(run.pace()));
        root.put("walkedRows", run.walkedRows());
        root.set("goals", mapper.valueToTree(Goal.of(run)));
        ArrayNode pages = root.putArray("pages");
        run.pages().forEach(page -> pages.add(mapper.<ObjectNode>valueToTree(page)));
        ArrayNode walks = root.putArray("walks");
        run.walks().forEach(walk -> walks.add(mapper.<ObjectNode>valueToTree(walk)));
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        lines.indentObjectsWith(new DefaultPrettyPrinter.FixedSpaceIndenter());
        return mapper.writer(lines).writeValueAsString(root) + "\n";
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}

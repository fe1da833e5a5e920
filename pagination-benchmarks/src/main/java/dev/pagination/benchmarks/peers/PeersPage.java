package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.TxnDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A comparison as a page in Markdown. */
final class PeersPage {

    private static final double MICROS_PER_MILLI = 1_000;

    private final PeersRun run;

    PeersPage(PeersRun run) {
        this.run = run;
    }

    /** The day of a run, as pages are named. */
    static LocalDate day(PeersRun run) {
        return LocalDate.ofInstant(run.at(), ZoneOffset.UTC);
    }

    /** How its files are called, without what follows a dot. */
    static String name(PeersRun run) {
        String suffix = run.database() == TxnDatabase.POSTGRESQL
                ? ""
                : "-" + run.database().name().toLowerCase(Locale.ROOT);
        return day(run) + "-peers" + suffix;
    }

    String text() {
        StringBuilder page = new StringBuilder();
        String where = run.database() == TxnDatabase.POSTGRESQL
                ? ", "
                : " on " + run.database().product() + ", ";
        page.append("# Side by side with the peers")
                .append(where)
                .append(day(run))
                .append("\n\n");
        page.append(setting())
                .append(caveat())
                .append("\n## What was wanted\n\n")
                .append(goals());
        page.append("\n## Times\n\n").append(TIMES_TEXT);
        for (PeerOrder order : PeerOrder.timed()) {
            page.append("\n### ").append(title(order)).append("\n\n").append(pages(order, this::time));
        }
        page.append(readsText());
        for (PeerOrder order : PeerOrder.timed()) {
            page.append("\n### ").append(title(order)).append("\n\n").append(pages(order, PeersPage::reads));
        }
        page.append("\n## Right or wrong\n\n").append(walksText());
        for (Way way : Way.values()) {
            page.append("\n### ").append(way == Way.FORWARD ? "Forward\n\n" : "Backward\n\n");
            page.append(walks(way));
        }
        return page.append(refusals()).toString();
    }

    private static final String BUSY_TEXT = """

            **The machine was busy with other work**, as its load says: the times are good for orders of magnitude only, and two that
            differ by less than half are alike. What is read, and walks, are exact.
            """;

    private static final String TIMES_TEXT = """
            Median milliseconds of a page, and in brackets how many times as long it takes as our pager on the same layer (JDBC, jOOQ,
            JPA). → is a page come to forward, ← one come to backward. A page that is not the right one is struck through.
            """;

    private static final String READS_TEXT = """

            ## Rows and buffers read

            Rows read from tables and indexes, and blocks of 8 KiB looked at, in all statements of the page, by EXPLAIN (ANALYZE,
            BUFFERS).
            """;

    private static final String ROWS_TEXT = """

            ## Rows read

            Rows read from tables and indexes in all statements of the page, as %s counts them.
            """;

    private static final String JAR_TEXT = """
                ./mvnw -q -pl pagination-benchmarks -am package -DskipTests
                java -jar pagination-benchmarks/target/benchmarks.jar peers %s--rows %d --rounds %d
            """;

    /** The server that the tests start is not in the jar. */
    private static final String TEST_TEXT = """
                ./mvnw -pl pagination-benchmarks -am test -Dtest=PeersMariaDbTest -Dsurefire.failIfNoSpecifiedTests=false \\
                    -Djacoco.skip -Dpagination.peers.options="--out=../docs/benchmarks --rows=%d --rounds=%d"
            """;

    private String readsText() {
        return run.database() == TxnDatabase.POSTGRESQL
                ? READS_TEXT
                : ROWS_TEXT.formatted(run.database().product());
    }

    private String command() {
        long rows = run.pace().rows();
        int rounds = run.pace().rounds();
        return switch (run.database()) {
            case POSTGRESQL -> JAR_TEXT.formatted("", rows, rounds);
            case H2 -> JAR_TEXT.formatted("--database H2 ", rows, rounds);
            case MARIADB -> TEST_TEXT.formatted(rows, rounds);
        };
    }

    private String setting() {
        Machine machine = run.machine();
        String libraries = machine.libraries().entrySet().stream()
                .map(library -> library.getKey() + " " + library.getValue())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                """
                One command makes this page again:

                %s
                Commit %s, %s (embedded, on the same machine), JDK %s, %d cores of %s, load %.1f before and %.1f after. %s. One table of
                %,d rows, one connection pool, pages of %d. All contestants read the same page in turns, in another order each time: up to
                %d times, or until one has used up %,d ms. Each page was compared with the database's own order first. Nobody looks for rows on
                the side the page was come to from, but for the line "exact edges", which is our default. Eleven others run in between, so caches
                are colder here than where the pager and the page by hand run alone (`benchmarks.jar report`). The figures are in
                [%s.json](%s.json).
                """,
                command(),
                machine.commit(),
                machine.database(),
                machine.jdk(),
                machine.cores(),
                machine.processor(),
                machine.loadBefore(),
                run.loadAfter(),
                libraries,
                run.pace().rows(),
                run.pace().size(),
                run.pace().rounds(),
                run.pace().shareMillis(),
                name(run),
                name(run));
    }

    private String caveat() {
        Machine machine = run.machine();
        return Math.max(machine.loadBefore(), run.loadAfter()) > machine.cores() ? BUSY_TEXT : "";
    }

    private String goals() {
        StringBuilder table = new StringBuilder("| what | wanted | worst | |\n|---|---|---|---|\n");
        for (Goal goal : Goal.of(run)) {
            table.append(row(List.of(
                    goal.what(), goal.wanted(), goal.measured(), goal.reached() ? "reached" : "**not reached**")));
        }
        return table.toString();
    }

    private static String title(PeerOrder order) {
        return order + ": `" + order.sql() + "`";
    }

    private String pages(PeerOrder order, BiFunction<PageTimes, Spot, String> cell) {
        List<Spot> spots =
                Spot.all().stream().filter(spot -> spot.order() == order).toList();
        StringBuilder table = new StringBuilder(header(spots.stream()
                .map(spot -> spot.place() + " " + spot.way().arrow())
                .toList()));
        for (Entrant entrant : Entrant.values()) {
            List<String> cells = new ArrayList<>(List.of(entrant.text()));
            for (Spot spot : spots) {
                Optional<PageTimes> page = run.page(entrant, spot);
                cells.add(page.map(times -> cell.apply(times, spot)).orElse("–"));
            }
            table.append(row(cells));
        }
        return table.toString();
    }

    private String time(PageTimes page, Spot spot) {
        if (page.outcome() == PageTimes.Outcome.REFUSED) {
            return "refused";
        }
        String millis = millis(page.medianMicros());
        Entrant ours = Entrant.pagerOn(page.entrant().layer());
        OptionalDouble ratio = page.entrant() == ours ? OptionalDouble.empty() : run.ratio(page.entrant(), ours, spot);
        String text = ratio.isPresent() ? millis + " (" + Goal.number(ratio.getAsDouble()) + ")" : millis;
        return page.right() ? text : "~~" + text + "~~ wrong";
    }

    private static String reads(PageTimes page, Spot spot) {
        if (page.outcome() == PageTimes.Outcome.REFUSED) {
            return "refused";
        }
        return page.buffers() == null
                ? String.format(Locale.ROOT, "%,d", page.rowsRead())
                : String.format(Locale.ROOT, "%,d / %,d", page.rowsRead(), page.buffers());
    }

    private static String millis(double micros) {
        double millis = micros / MICROS_PER_MILLI;
        return String.format(Locale.ROOT, millis < 10 ? "%.3f" : millis < 100 ? "%.1f" : "%,.0f", millis);
    }

    private String walksText() {
        return String.format(Locale.ROOT, """
                A table of %d rows with ties, NULLs and text in both cases, walked from page to page until there is no other one, in pages of 1,
                2, 3 and 7 rows: forward from the first page, backward from the last. Of all rows of these four walks, how many were lost,
                came again, or came after a row they should stand before. TIES has no unique key: rows tied on the key may come in any order, but
                each of them once. Spring Data is told where NULL stands only where %s would not have it there by itself.

                %s
                """, run.walkedRows(), run.database().product(), orders());
    }

    private static String orders() {
        return List.of(PeerOrder.values()).stream()
                .map(order -> "- " + title(order))
                .collect(Collectors.joining("\n"));
    }

    private String walks(Way way) {
        StringBuilder table = new StringBuilder(
                header(List.of(PeerOrder.values()).stream().map(Enum::name).toList()));
        for (Entrant entrant : Entrant.values()) {
            List<String> cells = new ArrayList<>(List.of(entrant.text()));
            for (PeerOrder order : PeerOrder.values()) {
                cells.add(run.walk(new Lane(entrant, order, way))
                        .map(PeersPage::delivered)
                        .orElse("–"));
            }
            table.append(row(cells));
        }
        return table.toString();
    }

    private static String delivered(WalkResult walk) {
        if (walk.right()) {
            return "right";
        }
        if (walk.failure() != null) {
            return "refused";
        }
        List<String> faults = new ArrayList<>();
        fault(faults, walk.lost(), "lost");
        fault(faults, walk.repeated(), "again");
        fault(faults, walk.disordered(), "disordered");
        return String.join(", ", faults) + " of " + walk.expected();
    }

    private static void fault(List<String> faults, long count, String what) {
        if (count > 0) {
            faults.add("**" + count + " " + what + "**");
        }
    }

    /** What contestants said when they could not go on, each message once. */
    private String refusals() {
        String said = run.walks().stream()
                .filter(walk -> walk.failure() != null)
                .map(walk -> "- " + walk.entrant().text() + ", " + walk.order() + " "
                        + walk.way().arrow() + ": `" + walk.failure() + "`")
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? "" : "\n### What they said\n\n" + said + "\n";
    }

    private static String header(List<String> columns) {
        return row(Stream.concat(Stream.of(""), columns.stream()).toList()) + "|---".repeat(columns.size() + 1) + "|\n";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}

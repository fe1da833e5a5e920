package dev.pagination.benchmarks.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.benchmarks.advisor.AdviceProof.Case;
import dev.pagination.benchmarks.advisor.AdviceProof.Cheap;
import dev.pagination.benchmarks.advisor.AdviceProof.Outcome;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * Small on H2, and then only that a case is asked; with {@code -Dpagination.advice.runs=10} on all databases, at least 95 %
 * of the answers must be right. {@code -Dpagination.advice.rows} is the size of the large table,
 * {@code -Dpagination.advice.seconds} the budget of a run. Writes to {@code target/advice.md}. A first run, which finds Java
 * cold, does not count.
 */
class AdviceProofTest {

    private static final int RUNS = Integer.getInteger("pagination.advice.runs", 0);
    private static final int SECONDS = Integer.getInteger("pagination.advice.seconds", 10);
    private static final int LARGE = Integer.getInteger("pagination.advice.rows", 300_000);
    private static final int SMALL = 1_000;
    private static final String COVERED = "at DESC, id DESC";
    private static final String UNCOVERED = "note, id";

    @Test
    void namesTheBestWayOrOneAsGood() throws SQLException, IOException {
        AdviceProof proof = RUNS == 0
                ? new AdviceProof(Duration.ofSeconds(1), Duration.ofSeconds(1), 1)
                : new AdviceProof(Duration.ofSeconds(6), Duration.ofSeconds(SECONDS), RUNS);
        List<Outcome> outcomes = new ArrayList<>();

        if (RUNS == 0) {
            outcomes.add(proof.of(small(TestDatabases.h2()).get(0)));
        } else {
            new AdviceProof(Duration.ofSeconds(1), Duration.ofSeconds(SECONDS), 1)
                    .of(small(TestDatabases.h2()).get(0));
            for (TestDatabase database :
                    List.of(TestDatabases.mariadb(), TestDatabases.postgres(), TestDatabases.h2())) {
                for (Case one : cases(database)) {
                    outcomes.add(proof.of(one));
                    write(outcomes, proof.runs());
                }
            }
        }
        write(outcomes, proof.runs());

        int asked = outcomes.size() * proof.runs();
        assertThat(asked).isPositive();
        if (RUNS > 0) {
            String text = text(outcomes, proof.runs());
            assertThat(sum(outcomes, Outcome::paging)).as(text).isGreaterThanOrEqualTo((asked * 95 + 99) / 100);
            assertThat(sum(outcomes, Outcome::counting)).as(text).isGreaterThanOrEqualTo((asked * 95 + 99) / 100);
        } else {
            assertThat(text(outcomes, 1)).contains("H2, small, by at DESC, id DESC, total CHEAP | ");
        }
    }

    private static int sum(List<Outcome> outcomes, ToIntFunction<Outcome> right) {
        return outcomes.stream().mapToInt(right).sum();
    }

    private static void write(List<Outcome> outcomes, int runs) throws IOException {
        Files.writeString(Path.of("target/advice.md"), text(outcomes, runs), StandardCharsets.UTF_8);
    }

    private static List<Case> cases(TestDatabase database) throws SQLException {
        List<Case> cases = new ArrayList<>(small(database));
        AdvisedTable large = AdvisedTable.create(database, "large", LARGE);
        for (String order : List.of(COVERED, UNCOVERED)) {
            cases.add(new Case(large, order, "kind < 8", Cheap.DEAR));
            cases.add(new Case(large, order, "at < 200", Cheap.CHEAP));
        }
        return cases;
    }

    private static List<Case> small(TestDatabase database) throws SQLException {
        AdvisedTable small = AdvisedTable.create(database, "small", SMALL);
        return List.of(new Case(small, COVERED, "", Cheap.CHEAP), new Case(small, UNCOVERED, "", Cheap.CHEAP));
    }

    private static String text(List<Outcome> outcomes, int runs) {
        StringBuilder text = new StringBuilder("| case | paging | cheapest paging | count |\n|---|---|---|---|\n");
        for (Outcome outcome : outcomes) {
            text.append("| %s | %d of %d | %d of %d | %d of %d |%n"
                    .formatted(
                            outcome.one(), outcome.paging(), runs, outcome.cheapest(), runs, outcome.counting(), runs));
        }
        int asked = outcomes.size() * runs;
        text.append("| all | %d of %d | %d of %d | %d of %d |%n%n"
                .formatted(
                        sum(outcomes, Outcome::paging),
                        asked,
                        sum(outcomes, Outcome::cheapest),
                        asked,
                        sum(outcomes, Outcome::counting),
                        asked));
        outcomes.forEach(outcome ->
                text.append(outcome.one()).append(": ").append(outcome.said()).append('\n'));
        return text.toString();
    }
}

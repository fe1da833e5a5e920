package dev.pagination.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pagination.benchmarks.TxnDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The whole comparison on small tables of one database; no figures are looked at. With {@code -Dpagination.peers.options} it
 * takes the options there, as the command takes them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PeersContract {

    private static final String PEERS_OF_OURS = "JDBC_PAGER JDBC_PAGER_EXACT JOOQ_PAGER JPA_PAGER";

    private static final List<String> SMALL =
            List.of("--rows=2000", "--size=5", "--rounds=2", "--share=5", "--walked-rows=30");

    private final TxnDatabase database;
    private JsonNode run = MissingNode.getInstance();
    private String page = "";

    PeersContract(TxnDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void compare(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> options = new ArrayList<>(List.of("--database=" + database, "--out=" + folder));
        String asked = System.getProperty("pagination.peers.options", "");
        options.addAll(asked.isEmpty() ? SMALL : List.of(asked.split(" ")));

        int exitCode = command(out, err).execute(options.toArray(String[]::new));

        assertThat(exitCode).as(err.toString()).isZero();
        Path written = Path.of(out.toString().strip());
        page = Files.readString(written);
        run = new ObjectMapper()
                .readTree(
                        Path.of(written.toString().replaceFirst("md$", "json")).toFile());
    }

    /** The comparison as Markdown. */
    String page() {
        return page;
    }

    static CommandLine command(StringWriter out, StringWriter err) {
        return new CommandLine(new Peers()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    @Test
    void ourPagersDeliverEveryRowOnceInEveryOrder() {
        List<JsonNode> walks = stream("walks")
                .filter(walk -> PEERS_OF_OURS.contains(walk.path("entrant").asText()))
                .toList();

        assertThat(walks).hasSize(4 * PeerOrder.values().length * 2).allSatisfy(walk -> {
            assertThat(walk.path("expected").asLong())
                    .isEqualTo(4 * run.path("walkedRows").asLong());
            assertThat(walk.path("lost").asLong()).isZero();
            assertThat(walk.path("repeated").asLong()).isZero();
            assertThat(walk.path("disordered").asLong()).isZero();
            assertThat(walk.path("failure").isNull()).isTrue();
        });
    }

    @Test
    void seesWhatPeersLose() {
        assertThat(lost(Entrant.KEYED_PAGE, PeerOrder.NULLS_LAST, Way.FORWARD)).isPositive();
        assertThat(lost(Entrant.JOOQ_SEEK, PeerOrder.TIES, Way.FORWARD)).isPositive();
        assertThat(lost(Entrant.JOOQ_SEEK_BEFORE, PeerOrder.UNIFORM, Way.BACKWARD))
                .isPositive();
        assertThat(lost(Entrant.SPRING_WINDOW, PeerOrder.NULLS_LAST, Way.BACKWARD))
                .isPositive();
        assertThat(failure(Entrant.BLAZE, PeerOrder.TIES)).isNotBlank();
    }

    @Test
    void walksByHandDeliverEveryRowOnceWhereTheOrderIsUnique() {
        assertThat(stream("walks")
                        .filter(walk -> List.of("BY_HAND", "OFFSET")
                                .contains(walk.path("entrant").asText()))
                        .filter(walk -> !walk.path("order").asText().equals("TIES")))
                .hasSize(2 * (3 + PeerOrder.values().length - 1))
                .allSatisfy(walk -> {
                    assertThat(walk.path("lost").asLong()).isZero();
                    assertThat(walk.path("repeated").asLong()).isZero();
                    assertThat(walk.path("disordered").asLong()).isZero();
                    assertThat(walk.path("failure").isNull()).isTrue();
                });
    }

    @Test
    void ourPagesAndThoseByHandAreThoseOfTheDatabase() {
        assertThat(stream("pages"))
                .hasSize(3
                        * 3
                        * (Entrant.of(PeerOrder.MIXED, Way.FORWARD).size()
                                + Entrant.of(PeerOrder.MIXED, Way.BACKWARD).size()))
                .filteredOn(page -> (PEERS_OF_OURS + " BY_HAND OFFSET")
                        .contains(page.path("entrant").asText()))
                .allSatisfy(page -> {
                    assertThat(page.path("outcome").asText()).isEqualTo("RIGHT");
                    assertThat(page.path("rowsRead").asLong()).isPositive();
                    assertThat(page.path("calls").asInt()).isPositive();
                });
    }

    @Test
    void pagesOfSpringByOffsetAreThoseOfTheDatabaseWhereItDoesNotRefuse() {
        assertThat(stream("pages").filter(page -> page.path("entrant").asText().equals("SPRING_PAGEABLE")))
                .hasSize(Spot.all().size())
                .extracting(page -> page.path("outcome").asText())
                .contains("RIGHT")
                .doesNotContain("WRONG");
    }

    private Stream<JsonNode> stream(String array) {
        return StreamSupport.stream(run.path(array).spliterator(), false);
    }

    /** How many rows a contestant loses. */
    long lost(Entrant entrant, PeerOrder order, Way way) {
        return walk(entrant, order, way).path("lost").asLong();
    }

    /** What a contestant says when it does not walk forward. */
    String failure(Entrant entrant, PeerOrder order) {
        return walk(entrant, order, Way.FORWARD).path("failure").asText();
    }

    private JsonNode walk(Entrant entrant, PeerOrder order, Way way) {
        return stream("walks")
                .filter(walk -> Objects.equals(walk.path("entrant").asText(), entrant.name())
                        && walk.path("order").asText().equals(order.name())
                        && walk.path("way").asText().equals(way.name()))
                .findFirst()
                .orElseThrow();
    }
}

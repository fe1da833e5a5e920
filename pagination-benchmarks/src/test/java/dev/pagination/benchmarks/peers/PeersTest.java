package dev.pagination.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole comparison on small tables; no figures are looked at. */
class PeersTest {

    private static final String PEERS_OF_OURS = "JDBC_PAGER JDBC_PAGER_EXACT JOOQ_PAGER JPA_PAGER";

    private static JsonNode run;
    private static String page;

    @BeforeAll
    static void compare(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = command(out, err)
                .execute("--rows=2000", "--size=5", "--rounds=2", "--share=5", "--walked-rows=30", "--out=" + folder);

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(out.toString()).contains("-peers.md");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".json")) {
                    run = new ObjectMapper().readTree(file.toFile());
                } else {
                    page = Files.readString(file);
                }
            }
        }
    }

    private static CommandLine command(StringWriter out, StringWriter err) {
        return new CommandLine(new Peers()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    @Test
    void ourPagersDeliverEveryRowOnceInEveryOrder() {
        List<JsonNode> walks = stream("walks")
                .filter(walk -> PEERS_OF_OURS.contains(walk.path("entrant").asText()))
                .toList();

        assertThat(walks).hasSize(4 * PeerOrder.values().length * 2).allSatisfy(walk -> {
            assertThat(walk.path("expected").asLong()).isEqualTo(4 * 30);
            assertThat(walk.path("lost").asLong()).isZero();
            assertThat(walk.path("repeated").asLong()).isZero();
            assertThat(walk.path("disordered").asLong()).isZero();
            assertThat(walk.path("failure").isNull()).isTrue();
        });
    }

    @Test
    void seesWhatPeersLose() {
        assertThat(lost(Entrant.KEYED_PAGE, PeerOrder.NULLS_LAST, Way.FORWARD)).isPositive();
        assertThat(lost(Entrant.SPRING_WINDOW, PeerOrder.IGNORING_CASE, Way.FORWARD))
                .isPositive();
        assertThat(lost(Entrant.JOOQ_SEEK, PeerOrder.TIES, Way.FORWARD)).isPositive();
        assertThat(lost(Entrant.JOOQ_SEEK_BEFORE, PeerOrder.UNIFORM, Way.BACKWARD))
                .isPositive();
        assertThat(lost(Entrant.SPRING_WINDOW, PeerOrder.NULLS_LAST, Way.BACKWARD))
                .isPositive();
        assertThat(walk(Entrant.BLAZE, PeerOrder.TIES, Way.FORWARD)
                        .path("failure")
                        .asText())
                .isNotBlank();
    }

    @Test
    void ourPagesAndThoseByHandAreThoseOfTheDatabase() {
        assertThat(stream("pages"))
                .hasSize(3
                        * 3
                        * (Entrant.of(PeerOrder.MIXED, Way.FORWARD).size()
                                + Entrant.of(PeerOrder.MIXED, Way.BACKWARD).size()))
                .filteredOn(page -> (PEERS_OF_OURS + " BY_HAND OFFSET SPRING_PAGEABLE")
                        .contains(page.path("entrant").asText()))
                .allSatisfy(page -> {
                    assertThat(page.path("outcome").asText()).isEqualTo("RIGHT");
                    assertThat(page.path("rowsRead").asLong()).isPositive();
                    assertThat(page.path("calls").asInt()).isPositive();
                });
    }

    @Test
    void writesWhereAndWhatWasMeasured() {
        assertThat(page)
                .startsWith("# Side by side with the peers, ")
                .contains("PostgreSQL 17", "hibernate 6.6", "spring-data-jpa 3.5", "| UNIFORM |", "What they said")
                .contains("walks of our pagers that lose, repeat or disorder a row | 0 | 0 of 56 | reached");
    }

    @Test
    void refusesTooSmallTable() {
        StringWriter err = new StringWriter();

        int exitCode = command(new StringWriter(), err).execute("--rows=999", "--size=5");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("at least 200 pages");
    }

    private static Stream<JsonNode> stream(String array) {
        return StreamSupport.stream(run.path(array).spliterator(), false);
    }

    private static long lost(Entrant entrant, PeerOrder order, Way way) {
        return walk(entrant, order, way).path("lost").asLong();
    }

    private static JsonNode walk(Entrant entrant, PeerOrder order, Way way) {
        return stream("walks")
                .filter(walk -> Objects.equals(walk.path("entrant").asText(), entrant.name())
                        && walk.path("order").asText().equals(order.name())
                        && walk.path("way").asText().equals(way.name()))
                .findFirst()
                .orElseThrow();
    }
}

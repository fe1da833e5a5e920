package dev.pagination.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.EdgeCheck;
import dev.pagination.sql.SqlFragment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once, on a small table and without timing anything. */
class BenchmarksTest {

    private static final Blackhole BLACKHOLE = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
    private static final int ROWS = 2_000;

    @ParameterizedTest
    @EnumSource
    void pagesAreThoseWrittenByHand(TxnOrder order) {
        for (Place place : Place.values()) {
            for (EdgeCheck edges : EdgeCheck.values()) {
                PageBenchmark benchmark = new PageBenchmark();
                benchmark.rows = ROWS;
                benchmark.size = 20;
                benchmark.order = order;
                benchmark.place = place;
                benchmark.edges = edges;
                benchmark.prepare();

                ByHand.Page expected = benchmark.offset();

                assertThat(expected.rows()).as(place + ", " + edges).hasSize(20);
                assertThat(benchmark.pager(BLACKHOLE).content()).isEqualTo(expected.rows());
                assertThat(benchmark.byHand()).isEqualTo(expected);
                benchmark.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tokensSayWhatTheyWereMadeOf(TokenBenchmark.Protection protection) {
        TokenBenchmark benchmark = new TokenBenchmark();
        benchmark.protection = protection;
        benchmark.prepare();

        assertThat(benchmark.read()).isEqualTo(Query.of(TxnOrder.UNIFORM).cursor());
    }

    @ParameterizedTest
    @EnumSource
    void plansHoldTheValuesOfTheToken(TxnOrder order) {
        for (EdgeCheck edges : EdgeCheck.values()) {
            PlanningBenchmark benchmark = new PlanningBenchmark();
            benchmark.order = order;
            benchmark.edges = edges;
            benchmark.prepare();

            SqlFragment statement = benchmark.tokenAndPlan(BLACKHOLE);

            assertThat(statement.text())
                    .startsWith("SELECT ")
                    .isEqualTo(benchmark.plan().text());
            assertThat(statement.binds())
                    .isNotEmpty()
                    .isEqualTo(benchmark.plan().binds());
        }
    }

    @Test
    void refusesTableWithoutFullPage() {
        PageBenchmark benchmark = new PageBenchmark();
        benchmark.rows = 10;
        benchmark.size = 50;

        assertThatThrownBy(benchmark::prepare)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The pages differ: [10, ");
    }

    @Test
    void jmhFindsEveryBenchmark() throws RunnerException {
        // Another run on this machine may hold JMH's lock; nothing is timed here.
        System.setProperty("jmh.ignoreLock", "true");

        List<RunResult> results = new ArrayList<>(new Runner(new OptionsBuilder()
                        .include("dev\\.pagination\\.benchmarks\\.")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .param("rows", String.valueOf(ROWS))
                        .param("size", "20")
                        .param("order", "MIXED")
                        .param("place", "MIDDLE")
                        .param("spot", "MIDDLE")
                        .param("edges", "EXACT")
                        .param("protection", "SIGNED")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());

        assertThat(results.stream()
                        .map(result -> result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)", "$1")))
                .containsExactlyInAnyOrder(
                        "ExportBenchmark.inTurns",
                        "IterationBenchmark.inTurns",
                        "JooqBenchmark.byHand",
                        "JooqBenchmark.byHandInTurns",
                        "JooqBenchmark.pager",
                        "JooqBenchmark.seek",
                        "JooqBenchmark.seekInTurns",
                        "JpaBenchmark.byHand",
                        "JpaBenchmark.inTurns",
                        "JpaBenchmark.pager",
                        "PageBenchmark.byHand",
                        "PageBenchmark.inTurns",
                        "PageBenchmark.offset",
                        "PageBenchmark.pager",
                        "PlanningBenchmark.plan",
                        "PlanningBenchmark.tokenAndPlan",
                        "TokenBenchmark.read",
                        "TokenBenchmark.write");
    }

    @Test
    void reportsWhatEveryPageReads() {
        try (TxnTable table = TxnTable.create(20_000)) {
            String lines = new PlanTable(table, 20_000, 20).lines();

            assertThat(lines).contains("| UNIFORM, FIRST, ASSUMED | 21 / ");
            assertThat(lines.lines()).hasSize(2 + 3 * 4 * 2);
        }
    }
}

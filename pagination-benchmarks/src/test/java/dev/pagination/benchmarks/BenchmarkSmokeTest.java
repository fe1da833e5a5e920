package dev.pagination.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.EdgeCheck;
import dev.pagination.PageResponse;
import dev.pagination.benchmarks.TokenBenchmark.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.infra.Blackhole;

/** Every benchmark runs and measures what it says; no figures are taken here. */
class BenchmarkSmokeTest {

    private static final String BLACKHOLE =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

    @ParameterizedTest
    @CsvSource({
        "UNIFORM, FIRST, EXACT",
        "UNIFORM, DEEPEST, ASSUMED",
        "MIXED, MIDDLE, EXACT",
        "MIXED, DEEP, ASSUMED",
        "NULLABLE, MIDDLE, EXACT",
        "NULLABLE, DEEPEST, EXACT"
    })
    void deliversTheSamePageAllWays(TxnOrder order, Place place, EdgeCheck edges) {
        PageBenchmark benchmark = new PageBenchmark();
        benchmark.rows = 2_000;
        benchmark.size = 10;
        benchmark.order = order;
        benchmark.place = place;
        benchmark.edges = edges;

        benchmark.prepare(); // compares all ways with each other, and throws where they differ
        PageResponse<Txn> page = benchmark.pager(new Blackhole(BLACKHOLE));
        benchmark.close();

        assertThat(page.content()).hasSize(10);
        assertThat(page.metadata().hasPrevious()).isEqualTo(place != Place.FIRST);
    }

    @ParameterizedTest
    @CsvSource({"UNIFORM, EXACT", "MIXED, EXACT", "MIXED, ASSUMED", "NULLABLE, EXACT"})
    void deliversTheSamePageWithJooqAllWays(TxnOrder order, EdgeCheck edges) {
        JooqBenchmark benchmark = new JooqBenchmark();
        benchmark.rows = 2_000;
        benchmark.size = 10;
        benchmark.order = order;
        benchmark.edges = edges;

        benchmark.prepare(); // compares all ways with each other, and throws where they differ
        ByHand.Page page = benchmark.byHand();
        PageResponse<Txn> byPager = benchmark.pager(new Blackhole(BLACKHOLE));
        ByHand.Page bySeek = benchmark.seek();
        benchmark.close();

        assertThat(page.rows()).hasSize(10);
        assertThat(byPager.content()).isEqualTo(page.rows());
        assertThat(bySeek.rows()).isEqualTo(page.rows());
    }

    @ParameterizedTest
    @CsvSource({
        "UNIFORM, FIRST, EXACT",
        "UNIFORM, BACKWARD, ASSUMED",
        "MIXED, MIDDLE, EXACT",
        "MIXED, DEEPEST, ASSUMED",
        "MIXED, BACKWARD, EXACT",
        "NULLABLE, MIDDLE, EXACT",
        "NULLABLE, DEEPEST, EXACT",
        "NULLABLE, BACKWARD, EXACT"
    })
    void deliversTheSamePageWithHibernateBothWays(TxnOrder order, JpaBenchmark.Spot spot, EdgeCheck edges) {
        JpaBenchmark benchmark = new JpaBenchmark();
        benchmark.rows = 2_000;
        benchmark.size = 10;
        benchmark.order = order;
        benchmark.spot = spot;
        benchmark.edges = edges;

        benchmark.prepare(); // compares both ways with the page by number, and throws where they differ
        ByHand.Page page = benchmark.byHand().txns();
        PageResponse<TxnEntity> byPager = benchmark.pager(new Blackhole(BLACKHOLE));
        benchmark.close();

        assertThat(page.rows()).hasSize(10);
        assertThat(byPager.map(TxnEntity::txn).content()).isEqualTo(page.rows());
    }

    @ParameterizedTest
    @EnumSource(TxnOrder.class)
    void plansAStatement(TxnOrder order) {
        PlanningBenchmark benchmark = new PlanningBenchmark();
        benchmark.order = order;

        benchmark.prepare();

        assertThat(benchmark.plan()).isEqualTo(benchmark.tokenAndPlan(new Blackhole(BLACKHOLE)));
        assertThat(benchmark.plan().text()).startsWith("SELECT ").contains(" ORDER BY ");
    }

    @ParameterizedTest
    @EnumSource(Protection.class)
    void makesAndReadsTokens(Protection protection) {
        TokenBenchmark benchmark = new TokenBenchmark();
        benchmark.protection = protection;

        benchmark.prepare();

        assertThat(benchmark.write().value()).hasSizeBetween(60, 200);
        assertThat(benchmark.read().pageSize()).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource(TxnOrder.class)
    void exportsTheSameRowsInPartsAsByOneThread(TxnOrder order) {
        ExportBenchmark benchmark = new ExportBenchmark();
        benchmark.rows = 2_000;
        benchmark.size = 100;
        benchmark.every = 90;
        benchmark.threads = 2;
        benchmark.parts = 5;
        benchmark.order = order;
        ExportBenchmark.Export export = new ExportBenchmark.Export();

        benchmark.prepare(); // compares the parts with the whole, and throws where they differ
        benchmark.inTurns(export, new Blackhole(BLACKHOLE));
        benchmark.close();

        assertThat(export.sequentialMillis()).isPositive();
        assertThat(export.parallelMillis()).isPositive();
        assertThat(export.stridesMillis()).isPositive();
        assertThat(export.rowNumberMillis()).isPositive();
    }

    @Test
    void placesLieInTheTable() {
        assertThat(Place.DEEPEST.page(1_000_000, 50)).isEqualTo(19_800);
    }
}

package dev.pagination.async.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.async.JobId;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.JobTicket;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.SourceBatch;
import dev.pagination.async.SourceCall;
import dev.pagination.async.internal.CuttingDataSource.Moment;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A worker dies at each statement and each commit that it makes, before and after the database has done it; another one
 * finishes. The stored pages are always the database's own unpaged query, and what a client has seen stays as it was.
 */
abstract class CrashContract {

    private static final int PAGE_SIZE = 2;
    private static final int BATCH = 3;
    private static final List<SortKey> ORDER = List.of(SortKey.asc("nu1").nullsFirst(), SortKey.desc("nn2"));

    private final TestDatabase database;
    private final List<Long> unpaged;
    private final JdbcPager<Long> pager;

    CrashContract(TestDatabase database) {
        this.database = database;
        JobTables.create(database);
        WalkTable table = WalkTable.create(database);
        table.fill(WalkShape.NULLS_IN_TIES.rows());
        unpaged = table.ids(ORDER);
        pager = JdbcPager.table(database.dataSource(), "walk")
                .orderBy(ORDER)
                .tokens(CursorTokens.encrypted(KeyRing.random()))
                .build(row -> row.getLong("id"));
    }

    @TestFactory
    Stream<DynamicTest> losesAndDoublesNothingWhereverAWorkerDies() {
        return Stream.of(
                        PageJobSource.batches("row points", Integer.class, Long.class, this::withRowPoints),
                        PageJobSource.batches("end points", Integer.class, Long.class, this::withEndPoints),
                        PageJobSource.lists("no points", Integer.class, Long.class, (size, owner) -> lists(size)))
                .flatMap(source -> Stream.of(Moment.values())
                        .map(moment -> DynamicTest.dynamicTest(
                                source.name() + ", killed " + moment, () -> killEverywhere(source, moment))));
    }

    private void killEverywhere(PageJobSource<Integer, Long> source, Moment moment) {
        int kills = 0;
        while (kill(source, kills + 1, moment)) {
            kills++;
        }

        assertThat(kills).as("places to die at").isGreaterThan(20);
    }

    /** Whether the worker died before it was done. */
    private boolean kill(PageJobSource<Integer, Long> source, int at, Moment moment) {
        MutableClock clock = new MutableClock();
        clock.tick(Duration.ofMillis(700));
        PageJobPolicy policy = PageJobPolicy.standard();
        Bench survivor = new Bench(database.dataSource(), clock, policy, source);
        JobId id = survivor.submit(JobRequest.of(source.name(), BATCH).withPageSize(PAGE_SIZE))
                .id();
        CuttingDataSource cutting = new CuttingDataSource(database.dataSource(), at, moment);
        Bench victim = new Bench(cutting.dataSource(), clock, policy, source);

        die(victim, id);
        List<Long> seen = survivor.state(id) == JobState.SUCCEEDED ? unpaged : survivor.rows(id, Long.class);
        clock.advance(policy.lease());
        survivor.sweeper.sweep();
        survivor.work(id);

        assertThat(survivor.state(id)).as("killed at %s", at).isEqualTo(JobState.SUCCEEDED);
        assertThat(survivor.rows(id, Long.class)).as("killed at %s", at).isEqualTo(unpaged);
        assertThat(unpaged.subList(0, seen.size())).as("killed at %s", at).isEqualTo(seen);
        survivor.store.delete(id, Bench.ANN);
        return cutting.cut();
    }

    private static void die(Bench victim, JobId id) {
        try {
            victim.worker.work(new JobTicket(id, 0));
        } catch (RuntimeException dead) {
            assertThat(dead).hasRootCauseMessage("The connection is cut.");
        }
    }

    private Stream<SourceBatch<Long>> withRowPoints(SourceCall<Integer> call) {
        PageRequest start = call.resumePoint()
                .map(point -> PageRequest.after(dev.pagination.CursorToken.of(point)))
                .orElseGet(PageRequest::first);
        return pager.pages(start.withSize(call.parameters()))
                .map(page -> SourceBatch.of(page.content())
                        .withRowPoints(index -> page.token(index).value()));
    }

    /** The points of this one lie between its batches only, so pages end where there is no point. */
    private Stream<SourceBatch<Long>> withEndPoints(SourceCall<Integer> call) {
        int size = call.parameters();
        int first = call.resumePoint().map(Integer::parseInt).orElse(0);
        return IntStream.iterate(first, from -> from < unpaged.size(), from -> from + size)
                .mapToObj(from -> {
                    int to = Math.min(from + size, unpaged.size());
                    return SourceBatch.of(unpaged.subList(from, to)).endingAt(String.valueOf(to));
                });
    }

    private List<List<Long>> lists(int size) {
        return pager.pages(PageRequest.first(size)).map(PageResponse::content).toList();
    }
}

package dev.pagination.async.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.async.JobId;
import dev.pagination.async.JobLimits;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.PageJobs;
import dev.pagination.async.internal.JobTables;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** A database with rows and the tables of page jobs, and what has turns at jobs of these rows in its processes. */
final class Processes implements AutoCloseable {

    static final JobOwner ANN = JobOwner.of("Ann");

    private static final int ROWS = 1_900;
    private static final int PAGE_SIZE = 50;
    private static final List<SortKey> ORDER = List.of(SortKey.desc("nu2").nullsFirst(), SortKey.asc("nn1"));
    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    /** The shortest lease there is, so that a lost ticket is soon noticed. */
    private static final PageJobPolicy POLICY =
            new PageJobPolicy(JobLimits.standard(), 2, 20, Duration.ofSeconds(1), 20, DAY, DAY, DAY, DAY);

    /** Told before each page that a worker reads; may hold it, or throw. */
    interface Gate {

        /**
         * A worker is about to read.
         *
         * @param job what the job was submitted with
         * @param batch 0 for the first batch of a turn
         */
        void pass(String job, int batch);
    }

    private final TestDatabase database = TestDatabases.h2();
    private final JdbcPager<Long> pager;
    private final List<Long> walk;
    private final Queue<String> turns = new ConcurrentLinkedQueue<>();

    Processes() {
        JobTables.create(database);
        WalkTable.create(database)
                .fill(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i -> new WalkRow(i, i % 7, i % 3, i, null, i % 2 == 0 ? null : i % 5, i))
                        .toList());
        pager = JdbcPager.table(database.dataSource(), "walk")
                .orderBy(ORDER)
                .tokens(TOKENS)
                .build(row -> row.getLong("id"));
        walk = pager.stream(PageRequest.first(100)).toList();
    }

    /** A process that is not started. */
    PageJobs process(KafkaJobQueueBuilder queue, Gate gate) {
        PageJobSource<String, Long> source = PageJobSource.pager("walk", String.class, Long.class, call -> pager);
        PageJobSource<String, Long> gated = PageJobSource.batches("walk", String.class, Long.class, call -> {
            turns.add(call.parameters());
            int[] batches = {0};
            return source.open(call).peek(batch -> gate.pass(call.parameters(), batches[0]++));
        });
        return PageJobs.over(database.dataSource())
                .source(gated)
                .policy(POLICY)
                .tokens(TOKENS)
                .workers(1)
                .sweepEvery(Duration.ofMillis(100))
                .queue(queue.build())
                .build();
    }

    /** A process that is started. */
    PageJobs started(KafkaJobQueueBuilder queue, Gate gate) {
        PageJobs process = process(queue, gate);
        process.start();
        return process;
    }

    static JobId submit(PageJobs process, String job) {
        return process.submit(ANN, JobRequest.of("walk", job).withPageSize(PAGE_SIZE))
                .id();
    }

    /** Waits for the end of a job, and compares its pages with the synchronous walk. */
    void awaitWalk(PageJobs process, JobId id) {
        assertThat(process.await(ANN, id, PATIENCE).state()).isEqualTo(JobState.SUCCEEDED);
        List<Long> rows = new ArrayList<>();
        Optional<PageResponse<Long>> page = Optional.of(process.page(ANN, id, 0, Long.class));
        while (page.isPresent()) {
            rows.addAll(page.get().content());
            page = page.get().nextToken().map(token -> process.next(ANN, id, token, Long.class));
        }
        assertThat(rows).isEqualTo(walk);
    }

    /** The jobs that workers of all processes had turns at, by what they were submitted with, in their order. */
    List<String> turns() {
        return List.copyOf(turns);
    }

    @Override
    public void close() {
        database.close();
    }
}

package dev.pagination.async.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagination.PageResponse;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.PageJobs;
import dev.pagination.async.SourceBatch;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Page jobs whose pages are in a real Redis, from submitting to a Redis that has lost everything. */
class RedisJobsTest {

    private static final JobOwner ANN = JobOwner.of("Ann");
    private static final long ROWS = 1_050;

    private final TestRedis redis = TestRedis.started();
    private final TestDatabase database = TestDatabases.h2();
    private final RedisPageStore store = RedisPageStore.on(redis.client());

    @BeforeEach
    void create() throws SQLException, IOException {
        try (InputStream script = PageJobs.class.getResourceAsStream("/dev/pagination/async/h2.sql");
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
        redis.close();
    }

    /** The numbers from 0 on, with a point after each hundred. */
    private static PageJobSource<String, Long> numbers() {
        return PageJobSource.batches("numbers", String.class, Long.class, call -> {
            long first = call.resumePoint().map(Long::parseLong).orElse(0L);
            return Stream.iterate(first, from -> from < ROWS, from -> from + 100)
                    .map(from -> SourceBatch.of(rows(from, Math.min(ROWS, from + 100)))
                            .endingAt(String.valueOf(from + 100)));
        });
    }

    private static List<Long> rows(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    private PageJobs jobs(PageJobSource<?, ?> source) {
        // tag::store[]
        PageJobs jobs = PageJobs.over(database.dataSource())
                .source(source)
                .pageStore(store)
                .build();
        // end::store[]
        return jobs;
    }

    private static JobId succeeded(PageJobs jobs) {
        jobs.start();
        JobId id = jobs.submit(ANN, JobRequest.of("numbers", "all").withPageSize(60))
                .id();
        assertThat(jobs.await(ANN, id, Duration.ofSeconds(60)).state()).isEqualTo(JobState.SUCCEEDED);
        return id;
    }

    private static List<Long> walk(PageJobs jobs, JobId id) {
        List<Long> rows = new ArrayList<>();
        Optional<PageResponse<Long>> page = Optional.of(jobs.page(ANN, id, 0, Long.class));
        while (page.isPresent()) {
            rows.addAll(page.get().content());
            page = page.get().nextToken().map(token -> jobs.next(ANN, id, token, Long.class));
        }
        return rows;
    }

    @Test
    void walksAJobWhosePagesAreInRedis() {
        try (PageJobs jobs = jobs(numbers())) {
            JobId id = succeeded(jobs);

            assertThat(walk(jobs, id)).isEqualTo(rows(0, ROWS));
            assertThat(redis.keys()).isEqualTo(18);
            jobs.delete(ANN, id);
            assertThat(redis.keys()).isZero();
        }
    }

    @Test
    void walksOnAfterRedisHasLostEverything() {
        try (PageJobs jobs = jobs(numbers())) {
            JobId id = succeeded(jobs);

            redis.restart();

            assertThat(redis.keys()).isZero();
            assertThat(walk(jobs, id)).isEqualTo(rows(0, ROWS));
            assertThat(redis.keys()).isEqualTo(18);
        }
    }

    @Test
    void namesAPageThatIsLostForGood() {
        AtomicLong first = new AtomicLong();
        PageJobSource<String, Long> changing = PageJobSource.lists(
                "numbers", String.class, Long.class, (parameters, owner) -> List.of(rows(first.get(), ROWS)));
        try (PageJobs jobs = jobs(changing)) {
            JobId id = succeeded(jobs);

            first.set(1);
            redis.restart();

            PageJobException lost =
                    catchThrowableOfType(PageJobException.class, () -> jobs.page(ANN, id, 3, Long.class));
            assertThat(lost.reason()).isEqualTo(PageJobException.Reason.PAGE_LOST);
        }
    }
}

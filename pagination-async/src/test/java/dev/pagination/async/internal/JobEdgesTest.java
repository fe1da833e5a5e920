package dev.pagination.async.internal;

import static dev.pagination.async.internal.Bench.ANN;
import static dev.pagination.async.internal.Bench.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.InvalidCursorException;
import dev.pagination.async.JacksonCodec;
import dev.pagination.async.JobFailure;
import dev.pagination.async.JobId;
import dev.pagination.async.JobLimits;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.JobTicket;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.SourceBatch;
import dev.pagination.async.internal.CuttingDataSource.Moment;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What seldom happens and has nothing to do with the database's product. */
class JobEdgesTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final JobRequest REQUEST = JobRequest.of(Numbers.NAME, 95).withPageSize(10);
    private static final PageJobPolicy POLICY = PageJobPolicy.standard();

    @BeforeAll
    static void createTables() {
        JobTables.create(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void readsAgainFromTheStartWhenAPagerRefusesItsOwnToken() {
        PageJobSource<Integer, Long> forgetful =
                PageJobSource.batches(Numbers.NAME, Integer.class, Long.class, call -> {
                    if (call.resumePoint().isPresent()) {
                        throw new InvalidCursorException(InvalidCursorException.Reason.UNKNOWN_KEY);
                    }
                    return Numbers.source().open(call);
                });
        MutableClock clock = new MutableClock();
        clock.tick(Duration.ofSeconds(2));
        Bench first = new Bench(DATABASE.dataSource(), clock, POLICY, Numbers.source(batch -> {
            if (batch == 5) {
                throw new IllegalStateException("The source is down.");
            }
        }));
        JobId id = first.submit(REQUEST).id();

        first.work(id);
        long pages = first.status(id).progress().pages();
        Bench second = new Bench(DATABASE.dataSource(), clock, POLICY, forgetful);
        second.work(id);

        assertThat(pages).isEqualTo(4);
        assertThat(second.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(second.rows(id, Long.class)).isEqualTo(Numbers.rows(0, 95));
    }

    @Test
    void failsWhenPagesAreMissingAtTheEnd() {
        AtomicReference<JobId> id = new AtomicReference<>();
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source(batch -> {
            if (batch == 5) {
                run("DELETE FROM page_job_page WHERE page_number = 0 AND job_id = '" + id.get() + "'");
            }
        }));

        id.set(bench.submit(REQUEST).id());
        bench.work(id.get());

        assertThat(bench.status(id.get()).failure()).contains(JobFailure.DAMAGED);
    }

    @Test
    void failsWhenTheSumsAreNotThoseOfThePages() {
        AtomicReference<JobId> id = new AtomicReference<>();
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source(batch -> {
            if (batch == 5) {
                run("UPDATE page_job_page SET row_count = 9 WHERE page_number = 0 AND job_id = '" + id.get() + "'");
            }
        }));

        id.set(bench.submit(REQUEST).id());
        bench.work(id.get());

        assertThat(bench.status(id.get()).failure()).contains(JobFailure.DAMAGED);
    }

    @Test
    void noticesABodyThatIsNoArchive() {
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source());
        JobId id = bench.worked(REQUEST);

        run("UPDATE page_job_page SET body = x'00' WHERE page_number = 0 AND job_id = '" + id + "'");

        assertThat(refused(() -> bench.pages.page(id, ANN, 0, Long.class)).reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesRequestsThatNoSourceFits() {
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source());
        JobLimits beyond = JobLimits.standard().withMaxRows(10_000_001);

        assertThat(refused(() -> bench.submit(JobRequest.of("none", 1))))
                .hasMessage("There is no source of that name; register it with PageJobs.over(...).");
        assertThat(refused(() -> bench.submit(JobRequest.of(Numbers.NAME, "1"))))
                .hasMessage("The source numbers takes a java.lang.Integer as its parameters, not a java.lang.String.");
        assertThat(refused(() -> bench.submit(REQUEST.withLimits(beyond))))
                .hasMessage("The request's limits go beyond what is allowed: 10000000 rows, 10737418240 bytes, PT6H."
                        + " Ask for less.")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID_REQUEST));
    }

    @Test
    void refusesParametersThatTheCodecCannotWrite() {
        PageJobSource<Object, Long> anything =
                PageJobSource.lists("anything", Object.class, Long.class, (any, owner) -> List.of());
        Bench bench = new Bench(DATABASE.dataSource(), anything);

        assertThat(refused(() -> bench.submit(JobRequest.of("anything", new Object()))))
                .hasMessage("The request cannot be served.")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoSourcesOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sources(List.of(Numbers.source(), Numbers.source()), JacksonCodec.standard()))
                .withMessage("Two sources are named numbers; give each its own name.");
    }

    @Test
    void keepsNoResumePointThatIsTooLong() {
        PageJobSource<Integer, Long> wordy = PageJobSource.batches(
                Numbers.NAME,
                Integer.class,
                Long.class,
                call -> Stream.of(SourceBatch.of(List.of(1L)).endingAt("x".repeat(8_193))));
        Bench bench = new Bench(DATABASE.dataSource(), wordy);
        JobId id = bench.submit(REQUEST).id();

        bench.work(id);

        assertThat(bench.store.find(id, ANN).life().turn().stalled()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResumeTrack<Long>(ResumePlace.START)
                        .ended(SourceBatch.<Long>of(List.of()).endingAt("x".repeat(8_193))))
                .withMessage("A resume point has 8193 characters; at most 8192 can be kept.");
    }

    @Test
    void survivesADatabaseThatDoesNotAnswer() {
        CuttingDataSource cutting = new CuttingDataSource(DATABASE.dataSource(), 1, Moment.BEFORE);
        Bench cut = new Bench(cutting.dataSource(), Numbers.source());
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source());
        JobRow job = bench.submit(REQUEST);
        Lease lease = cut.leases.hold(job);

        cut.leases.renew();
        cut.sweeper.sweep();
        lease.check();
        cut.leases.lose(JobId.random());
        lease.check();
        cut.leases.lose(job.id());

        assertThat(refused(() -> cut.store.find(job.id(), ANN)))
                .hasMessage("The storage of the jobs does not answer; try again later.")
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.STORAGE_UNAVAILABLE));
        assertThatExceptionOfType(LostJobException.class).isThrownBy(lease::check);
    }

    @Test
    void workersThatComeAfterTheEndGiveTheirJobBackAtOnce() {
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source());
        bench.leases.stop();
        JobId id = bench.submit(REQUEST).id();

        bench.work(id);

        assertThat(bench.state(id)).isEqualTo(JobState.QUEUED);
        assertThat(bench.status(id).progress().pages()).isZero();
    }

    @Test
    void goesOnWithHousekeepingAfterARoundThatFailed() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        MutableClock failing = new MutableClock() {
            @Override
            public Instant instant() {
                rounds.countDown();
                throw new IllegalStateException("No time today.");
            }
        };
        Bench bench = new Bench(DATABASE.dataSource(), failing, POLICY, Numbers.source());

        try (Housekeeping housekeeping =
                new Housekeeping(bench.leases, bench.sweeper, POLICY.lease(), Duration.ofMillis(5))) {
            housekeeping.start();

            assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void knowsNoTicketOfAJobThatIsGone() {
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source());

        assertThat(bench.worker.work(new JobTicket(JobId.random(), 0))).isEmpty();
    }

    @Test
    void keepsOwnersApartWhoSubmitForTheFirstTimeTogether() throws Exception {
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source());
        for (int round = 0; round < 20; round++) {
            JobOwner fresh = JobOwner.of("owner " + round);
            List<PageJobException> failures = new CopyOnWriteArrayList<>();
            List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                        try {
                            bench.submit(fresh, REQUEST);
                        } catch (PageJobException failure) {
                            failures.add(failure);
                        }
                    }))
                    .limit(3)
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(failures).isEmpty();
        }
    }

    private static void run(String sql) {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

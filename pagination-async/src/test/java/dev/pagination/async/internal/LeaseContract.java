package dev.pagination.async.internal;

import static dev.pagination.async.internal.Bench.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.async.JacksonCodec;
import dev.pagination.async.JobFailure;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.JobStatus;
import dev.pagination.async.JobTicket;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobSource;
import dev.pagination.testkit.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What happens while a worker is at a job: reading, canceling, silence; a subclass names the database. */
abstract class LeaseContract {

    private static final JobOwner ANN = Bench.ANN;
    private static final JobRequest REQUEST = JobRequest.of(Numbers.NAME, 95).withPageSize(10);
    private static final PageJobPolicy POLICY = PageJobPolicy.standard();

    private final TestDatabase database;
    private final MutableClock clock = new MutableClock();

    LeaseContract(TestDatabase database) {
        this.database = database;
        JobTables.create(database);
    }

    /** A process whose workers call back before they get the batch of a number. */
    private Bench bench(IntConsumer before) {
        return new Bench(database.dataSource(), clock, POLICY, Numbers.source(before));
    }

    /** Does something once, before the batch of that number. */
    private static IntConsumer once(int batch, Runnable deed) {
        AtomicInteger times = new AtomicInteger();
        return number -> {
            if (number == batch && times.incrementAndGet() == 1) {
                deed.run();
            }
        };
    }

    @Test
    void showsPagesWhileTheJobRuns() {
        Bench client = bench(batch -> {});
        AtomicReference<JobId> id = new AtomicReference<>();
        List<Long> seen = new ArrayList<>();
        List<JobStatus> statuses = new ArrayList<>();
        Bench working = bench(once(5, () -> {
            seen.addAll(client.rows(id.get(), Long.class));
            statuses.add(client.status(id.get()));
            assertThat(client.pages
                            .page(id.get(), ANN, 3, Long.class)
                            .metadata()
                            .hasNext())
                    .isTrue();
            assertThat(refused(() -> client.pages.page(id.get(), ANN, 5, Long.class)))
                    .hasMessage("Page 5 is not stored yet; 4 pages are. Ask again later.");
        }));
        clock.tick(Duration.ofSeconds(2));

        id.set(working.submit(REQUEST).id());
        working.work(id.get());
        clock.tick(Duration.ZERO);

        assertThat(seen).isEqualTo(Numbers.rows(0, 40));
        assertThat(statuses.get(0).state()).isEqualTo(JobState.RUNNING);
        assertThat(statuses.get(0).progress().fraction()).hasValue(40.0 / 95);
        assertThat(client.rows(id.get(), Long.class)).isEqualTo(Numbers.rows(0, 95));
        assertThat(working.told)
                .extracting(JobStatus::state)
                .containsExactly(JobState.QUEUED, JobState.RUNNING, JobState.FINALIZING, JobState.SUCCEEDED);
    }

    @Test
    void fencesAWorkerOffThatWakesUpTooLate() {
        AtomicReference<JobId> id = new AtomicReference<>();
        Bench other = bench(batch -> {});
        Bench late = bench(once(5, () -> {
            clock.advance(POLICY.lease());
            other.sweeper.sweep();
            other.work(id.get());
            assertThat(other.state(id.get())).isEqualTo(JobState.SUCCEEDED);
        }));

        id.set(late.submit(REQUEST).id());
        JobRow before = late.store.find(id.get(), ANN);
        late.work(id.get());

        JobLife after = late.store.find(id.get(), ANN).life();
        assertThat(before.life().epoch()).isZero();
        assertThat(after.epoch()).isEqualTo(2);
        assertThat(other.rows(id.get(), Long.class)).isEqualTo(Numbers.rows(0, 95));
        assertThat(late.told).extracting(JobStatus::state).containsExactly(JobState.QUEUED, JobState.RUNNING);
    }

    @Test
    void storesNothingForAWorkerWhoseJobAnotherIsAt() {
        Bench bench = bench(batch -> {});
        JobId id = bench.submit(REQUEST).id();
        JobRow mine = ((Claim.Taken) bench.store.claim(id, 0)).job();
        clock.advance(POLICY.lease());
        bench.sweeper.sweep();
        JobRow others = ((Claim.Taken) bench.store.claim(id, 1)).job();
        PackedPage page = PageBodies.pack(Numbers.rows(0, 10), JacksonCodec.standard(), ResumePlace.START);
        Chunk chunk = new Chunk(0, List.of(page), null, ResumePlace.START, false, null);

        assertThatExceptionOfType(LostJobException.class).isThrownBy(() -> bench.store.store(mine, chunk));

        assertThat(bench.pagesLeft(id)).isZero();
        assertThat(bench.store.store(others, chunk).life().stored().pages()).isEqualTo(1);
        bench.store.delete(id, ANN);
    }

    @Test
    void leavesAWorkerAloneThatReports() {
        AtomicReference<Bench> itself = new AtomicReference<>();
        itself.set(bench(once(5, () -> {
            clock.advance(POLICY.lease().minusSeconds(1));
            itself.get().leases.renew();
            clock.advance(POLICY.lease().minusSeconds(1));
            itself.get().sweeper.sweep();
        })));

        JobId id = itself.get().worked(REQUEST);

        assertThat(itself.get().store.find(id, ANN).life().epoch()).isEqualTo(1);
    }

    @Test
    void stopsAWorkerWhoseJobIsCanceled() {
        AtomicReference<JobId> id = new AtomicReference<>();
        AtomicInteger batches = new AtomicInteger();
        AtomicReference<Bench> itself = new AtomicReference<>();
        itself.set(bench(batch -> {
            if (batches.incrementAndGet() == 4) {
                assertThat(itself.get().store.cancel(id.get(), ANN).life().state())
                        .isEqualTo(JobState.CANCELING);
                itself.get().leases.renew();
            }
        }));

        id.set(itself.get().submit(REQUEST).id());
        itself.get().work(id.get());

        assertThat(batches).hasValueLessThan(6);
        assertThat(itself.get().state(id.get())).isEqualTo(JobState.CANCELED);
        assertThat(itself.get().pagesLeft(id.get())).isZero();
    }

    @Test
    void cancelsForAWorkerThatIsSilent() {
        Bench bench = bench(batch -> {});
        JobId id = bench.submit(REQUEST).id();
        bench.store.claim(id, 0);
        bench.store.cancel(id, ANN);

        clock.advance(POLICY.lease());
        bench.sweeper.sweep();

        assertThat(bench.state(id)).isEqualTo(JobState.CANCELED);
    }

    @Test
    void failsAfterSeveralWorkersWithoutProgress() {
        Bench bench = bench(batch -> {});
        JobId id = bench.submit(REQUEST).id();

        for (int epoch = 0; epoch < POLICY.attempts(); epoch++) {
            assertThat(bench.store.claim(id, epoch)).isInstanceOf(Claim.Taken.class);
            clock.advance(POLICY.lease());
            bench.sweeper.sweep();
        }

        assertThat(bench.status(id).failure()).contains(JobFailure.NO_PROGRESS);
    }

    @Test
    void resumesAfterTheSourceFailedAndGivesUpWhereItFailsAgainAndAgain() {
        AtomicInteger failures = new AtomicInteger();
        Bench bench = bench(batch -> {
            if (batch == 3 && failures.incrementAndGet() < 3 || batch == 6) {
                throw new IllegalStateException("The source is down.");
            }
        });
        JobId id = bench.submit(REQUEST).id();

        for (int tries = 0; tries < 20 && !bench.state(id).terminal(); tries++) {
            clock.advance(Duration.ofMinutes(1));
            bench.work(id);
        }

        assertThat(bench.status(id).failure()).contains(JobFailure.SOURCE_FAILED);
        assertThat(bench.tickets).hasSizeGreaterThanOrEqualTo(4);
        assertThat(refused(() -> bench.pages.page(id, ANN, 0, Long.class)).reason())
                .isEqualTo(Reason.FAILED);
    }

    @Test
    void putsAJobOffWhoseSourceFailed() {
        Bench bench = bench(batch -> {
            throw new IllegalStateException("The source is down.");
        });
        JobId id = bench.submit(REQUEST).id();
        bench.work(id);

        JobTicket next = bench.tickets.getLast();
        Optional<Duration> early = bench.worker.work(next);
        clock.advance(Duration.ofSeconds(2).minusMillis(1));
        Optional<Duration> hardly = bench.worker.work(next);
        clock.advance(Duration.ofMillis(1));
        Optional<Duration> inTime = bench.worker.work(next);

        assertThat(early).contains(Duration.ofSeconds(2));
        assertThat(hardly).contains(Duration.ofMillis(1));
        assertThat(inTime).isEmpty();
        assertThat(bench.store.find(id, ANN).life().epoch()).isEqualTo(2);
        assertThat(bench.tickets).hasSize(2);
        bench.store.delete(id, ANN);
    }

    @Test
    void givesAJobBackWhenTheProcessStops() {
        AtomicReference<Bench> itself = new AtomicReference<>();
        itself.set(bench(once(5, () -> itself.get().leases.stop())));
        JobId id = itself.get().submit(REQUEST).id();

        itself.get().work(id);
        JobState stopped = itself.get().state(id);
        Bench next = bench(batch -> assertThat(batch).as("resumed at").isPositive());
        next.work(id);

        assertThat(stopped).isEqualTo(JobState.QUEUED);
        assertThat(itself.get().tickets).hasSize(1);
        assertThat(next.rows(id, Long.class)).isEqualTo(Numbers.rows(0, 95));
    }

    @Test
    void stopsReadingWhenItsTimeIsOver() {
        Bench bench = bench(once(3, () -> clock.advance(Duration.ofHours(6))));

        JobId id = bench.worked(REQUEST);

        assertThat(bench.status(id).truncated()).isPresent();
        assertThat(bench.rows(id, Long.class)).hasSizeLessThan(95).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void failsWhenASourceGivesOtherRowsThanBefore() {
        AtomicInteger openings = new AtomicInteger();
        PageJobSource<Integer, Long> moving =
                PageJobSource.lists(Numbers.NAME, Integer.class, Long.class, (all, owner) -> {
                    int opening = openings.getAndIncrement();
                    List<List<Long>> lists = List.of(Numbers.rows(opening, 30), Numbers.rows(30, 60));
                    return () -> lists.stream()
                            .peek(list -> {
                                if (opening == 0 && list.get(0) == 30) {
                                    throw new IllegalStateException("The source is down.");
                                }
                            })
                            .iterator();
                });
        Bench bench = new Bench(database.dataSource(), clock, POLICY, moving);
        JobId id = bench.submit(REQUEST).id();

        bench.work(id);
        JobStatus interrupted = bench.status(id);
        bench.work(id);

        assertThat(interrupted.state()).isEqualTo(JobState.QUEUED);
        assertThat(interrupted.progress().pages()).isEqualTo(2);
        assertThat(bench.status(id).failure()).contains(JobFailure.SOURCE_CHANGED);
    }

    @Test
    void failsWithoutTheSource() {
        JobId id = bench(batch -> {}).submit(REQUEST).id();
        Bench without = new Bench(database.dataSource(), clock, POLICY);

        without.work(id);

        assertThat(without.status(id).failure()).contains(JobFailure.SOURCE_UNKNOWN);
    }
}

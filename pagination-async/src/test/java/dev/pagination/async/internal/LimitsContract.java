package dev.pagination.async.internal;

import static dev.pagination.async.internal.Bench.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageResponse;
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
import dev.pagination.async.Truncation;
import dev.pagination.testkit.database.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much a job may be, and for how long; a subclass names the database. */
abstract class LimitsContract {

    private static final JobOwner ANN = Bench.ANN;

    private final TestDatabase database;
    private final Bench bench;

    LimitsContract(TestDatabase database) {
        this.database = database;
        JobTables.create(database);
        bench = new Bench(database.dataSource(), Numbers.source());
    }

    @Test
    void givesTheSameJobForTheSameKey() {
        JobRequest request = JobRequest.of(Numbers.NAME, 5).withIdempotencyKey("k");

        JobRow first = bench.submit(request);
        JobRow again = bench.submit(request.withWait(Duration.ofSeconds(1)));
        JobRow others = bench.submit(JobOwner.of("Bob"), request);
        PageJobException reused = refused(() -> bench.submit(request.withPageSize(7)));
        bench.store.delete(first.id(), ANN);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(others.id()).isNotEqualTo(first.id());
        assertThat(reused.reason()).isEqualTo(Reason.KEY_REUSED);
        assertThat(reused)
                .hasMessage("The idempotency key was used for another request; take a new key for each request.");
        assertThat(bench.submit(request.withPageSize(7)).id()).isNotEqualTo(first.id());
    }

    @Test
    void limitsWhatWaitsAndRunsPerOwner() {
        Bench few = new Bench(
                database.dataSource(),
                new MutableClock(),
                PageJobPolicy.standard().withJobsPerOwner(1, 2),
                Numbers.source());
        JobOwner owner = JobOwner.of("limited");
        JobRow running = few.submit(owner, JobRequest.of(Numbers.NAME, 5));
        JobRow waiting = few.submit(owner, JobRequest.of(Numbers.NAME, 5));

        PageJobException quota = refused(() -> few.submit(owner, JobRequest.of(Numbers.NAME, 5)));
        Claim taken = few.store.claim(running.id(), 0);
        Claim busy = few.store.claim(waiting.id(), 0);

        assertThat(quota.reason()).isEqualTo(Reason.QUOTA_EXCEEDED);
        assertThat(quota)
                .hasMessage("The owner has 2 jobs waiting, which is the limit; wait until one has started, or cancel"
                        + " one.");
        assertThat(taken).isInstanceOf(Claim.Taken.class);
        assertThat(busy).isEqualTo(new Claim.Later(Duration.ofSeconds(2)));
        assertThat(few.worker.work(new JobTicket(waiting.id(), 0))).contains(Duration.ofSeconds(2));
        assertThat(few.submit(owner, JobRequest.of(Numbers.NAME, 5)).waits()).isTrue();
    }

    @Test
    void neverLooksWholeWhenCutOff() {
        JobLimits limits = JobLimits.standard().withMaxRows(20);
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10).withLimits(limits));

        PageResponse<Long> last = bench.pages.page(id, ANN, 1, Long.class);

        assertThat(bench.status(id).truncated()).contains(Truncation.ROW_LIMIT);
        assertThat(last.metadata().hasNext()).isTrue();
        assertThat(last.metadata().totalPages()).isEmpty();
        assertThat(refused(() -> bench.pages.page(id, ANN, 2, Long.class)))
                .hasMessage("The job has no such page; it has 2 pages, numbered from 0, and was cut off there by its"
                        + " ROW_LIMIT. Submit a narrower request, or one with higher limits.");
    }

    @Test
    void neverEndsAWalkByTokensWhereItWasCutOff() {
        JobLimits limits = JobLimits.standard().withMaxRows(15);
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10).withLimits(limits));
        PageResponse<Long> last = bench.pages.page(id, ANN, 1, Long.class);

        PageJobException end =
                refused(() -> bench.pages.next(id, ANN, last.nextToken().orElseThrow(), Long.class));

        assertThat(last.content()).isEqualTo(Numbers.rows(10, 15));
        assertThat(end.reason()).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(end).hasMessageContaining("cut off there by its ROW_LIMIT");
    }

    @Test
    void cutsOffAtBytesBeforeThePageThatIsTooMuch() {
        JobLimits limits = JobLimits.standard().withMaxBytes(60);
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10).withLimits(limits));

        assertThat(bench.status(id).truncated()).contains(Truncation.BYTE_LIMIT);
        assertThat(bench.rows(id, Long.class)).isEqualTo(Numbers.rows(0, 20));
    }

    @Test
    void isNotCutOffByALimitThatJustFits() {
        JobLimits limits = JobLimits.standard().withMaxRows(25).withMaxBytes(68);
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10).withLimits(limits));

        assertThat(bench.status(id).truncated()).isEmpty();
        assertThat(bench.rows(id, Long.class)).isEqualTo(Numbers.rows(0, 25));
    }

    @Test
    void keepsPagesForTheirTimeAndThenTheMemoryOfThem() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 5));
        bench.store.extend(id, ANN, Duration.ofHours(30).toMillis());
        bench.store.extend(id, ANN, Duration.ofHours(1).toMillis());

        bench.clock.advance(Duration.ofHours(29));
        assertThat(bench.rows(id, Long.class)).hasSize(5);
        bench.clock.advance(Duration.ofHours(1));
        PageJobException gone = refused(() -> bench.pages.page(id, ANN, 0, Long.class));
        assertThat(bench.store.extend(id, ANN, 1_000_000).life().state()).isEqualTo(JobState.SUCCEEDED);
        bench.sweeper.sweep();

        assertThat(gone.reason()).isEqualTo(Reason.EXPIRED);
        assertThat(gone).hasMessage("The pages of the job have been removed after their time; submit it again.");
        assertThat(bench.store.find(id, ANN).life().state()).isEqualTo(JobState.EXPIRED);
        assertThat(bench.pagesLeft(id)).isZero();
        bench.clock.advance(Duration.ofDays(7));
        bench.sweeper.sweep();
        assertThat(refused(() -> bench.store.find(id, ANN)).reason()).isEqualTo(Reason.UNKNOWN_JOB);
    }

    @Test
    void extendsNoFurtherThanAllowed() {
        JobId ended = bench.worked(JobRequest.of(Numbers.NAME, 5));
        JobId waiting = bench.submit(JobRequest.of(Numbers.NAME, 5)).id();

        JobRow extended = bench.store.extend(ended, ANN, Duration.ofDays(100).toMillis());
        bench.store.extend(waiting, ANN, Duration.ofDays(3).toMillis());
        bench.work(waiting);

        assertThat(extended.status(bench.store.now()).expiresAt())
                .contains(bench.clock.instant().plus(Duration.ofDays(7)));
        assertThat(bench.status(waiting).expiresAt())
                .contains(bench.clock.instant().plus(Duration.ofDays(3)));
    }

    @Test
    void givesUpAJobThatWaitsTooLong() {
        JobId id = bench.submit(JobRequest.of(Numbers.NAME, 5)).id();

        bench.clock.advance(Duration.ofHours(1));
        bench.sweeper.sweep();

        assertThat(bench.status(id).failure()).contains(JobFailure.QUEUE_TIMEOUT);
        assertThat(refused(() -> bench.pages.page(id, ANN, 0, Long.class)))
                .hasMessage("The job failed: no worker took it in time; submit it again when the workers are less"
                        + " busy.");
    }

    @Test
    void issuesATicketAgainOnceEachTimeThatNobodyCameWithIt() {
        Bench other = new Bench(database.dataSource(), bench.clock, PageJobPolicy.standard(), Numbers.source());
        JobTicket ticket =
                new JobTicket(bench.submit(JobRequest.of(Numbers.NAME, 5)).id(), 0);

        bench.sweeper.sweep();
        assertThat(bench.tickets).doesNotContain(ticket);
        for (int time = 1; time <= 2; time++) {
            bench.clock.advance(PageJobPolicy.standard().lease());
            bench.sweeper.sweep();
            other.sweeper.sweep();

            assertThat(bench.tickets).containsOnlyOnce(ticket);
            assertThat(other.tickets).doesNotContain(ticket);
            bench.tickets.clear();
        }
        bench.work(ticket.job());
        bench.clock.advance(PageJobPolicy.standard().lease());
        bench.sweeper.sweep();

        assertThat(bench.tickets).doesNotContain(ticket);
    }

    @Test
    void cancelsWhatWaitsAtOnce() {
        JobId id = bench.submit(JobRequest.of(Numbers.NAME, 5)).id();

        JobRow canceled = bench.store.cancel(id, ANN);
        bench.work(id);

        assertThat(canceled.life().state()).isEqualTo(JobState.CANCELED);
        assertThat(bench.state(id)).isEqualTo(JobState.CANCELED);
        assertThat(refused(() -> bench.pages.page(id, ANN, 0, Long.class)))
                .hasMessage("The job was canceled; submit it again.");
    }
}

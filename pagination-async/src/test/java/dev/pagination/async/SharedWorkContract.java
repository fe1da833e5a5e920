package dev.pagination.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.KeysetPager;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.async.internal.JobTables;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import io.micrometer.observation.ObservationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two processes with threads and timers of their own on one database; a subclass names it, and may have another queue.
 */
public abstract class SharedWorkContract {

    private static final JobOwner ANN = JobOwner.of("Ann");
    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final Duration LONG = Duration.ofSeconds(50);

    private final TestDatabase database;
    private final List<Long> unpaged;
    private final KeysetPager<Long> pager;

    /** With tables of its own in the database. */
    protected SharedWorkContract(TestDatabase database) {
        this.database = database;
        JobTables.create(database);
        WalkTable table = WalkTable.create(database);
        table.fill(IntStream.rangeClosed(1, 1_200)
                .mapToObj(i -> new WalkRow(i, i % 7, i % 3, i, null, i % 2 == 0 ? null : i % 5, i))
                .toList());
        List<SortKey> order = List.of(SortKey.desc("nu2").nullsFirst(), SortKey.asc("nn1"));
        unpaged = table.ids(order);
        pager = JdbcPager.table(database.dataSource(), "walk")
                .orderBy(order)
                .tokens(TOKENS)
                .build(row -> row.getLong("id"));
    }

    /** One more process, with its queue. */
    protected PageJobsBuilder queued(PageJobsBuilder process) {
        return process;
    }

    private PageJobs jobs(PageJobListener listener) {
        return jobs(listener, Duration.ofSeconds(9));
    }

    private PageJobs jobs(PageJobListener listener, Duration lease) {
        return queued(PageJobs.over(database.dataSource()))
                .source(PageJobSource.pager("walk", Integer.class, Long.class, call -> pager))
                .policy(PageJobPolicy.standard().withJobsPerOwner(2, 20).withLease(lease))
                .tokens(TOKENS)
                .workers(2)
                .sweepEvery(Duration.ofMillis(300))
                .listener(listener)
                .observer(ObservedRuns.in(ObservationRegistry.NOOP))
                .build();
    }

    @Test
    void shareTheJobsAndStoreTheWalkOfEach() {
        Queue<JobStatus> ends = new ConcurrentLinkedQueue<>();
        PageJobListener listener = (status, owner) -> {
            if (status.state().terminal()) {
                ends.add(status);
            }
        };
        List<JobId> ids = new ArrayList<>();
        try (PageJobs one = jobs(listener);
                PageJobs two = jobs(listener)) {
            for (int i = 0; i < 6; i++) {
                ids.add(one.submit(ANN, JobRequest.of("walk", i).withPageSize(100 + i))
                        .id());
            }
            one.start();
            two.start();

            for (JobId id : ids) {
                assertThat(two.await(ANN, id, LONG).state()).isEqualTo(JobState.SUCCEEDED);
                assertThat(walked(two, id)).isEqualTo(unpaged);
            }
        }
        assertThat(ends).extracting(JobStatus::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static List<Long> walked(PageJobs jobs, JobId id) {
        List<Long> rows = new ArrayList<>();
        PageResponse<Long> page = jobs.page(ANN, id, 0, Long.class);
        rows.addAll(page.content());
        while (page.nextToken().isPresent()) {
            page = jobs.next(ANN, id, page.nextToken().get(), Long.class);
            rows.addAll(page.content());
        }
        PageResponse<Long> before = page;
        assertThat(jobs.previous(ANN, id, before.previousToken().orElseThrow(), Long.class)
                        .metadata()
                        .currentPage()
                        .getAsLong())
                .isEqualTo(before.metadata().currentPage().getAsLong() - 1);
        return rows;
    }

    @Test
    void takeTheJobOfAWorkerThatDiedBetweenItsTicketAndItsClaim() throws SQLException {
        try (PageJobs jobs = jobs((status, owner) -> {}, Duration.ofSeconds(1))) {
            JobId id = jobs.submit(ANN, JobRequest.of("walk", 1)).id();
            dieWithTickets();

            jobs.start();

            assertThat(jobs.await(ANN, id, LONG).state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(walked(jobs, id)).isEqualTo(unpaged);
        }
    }

    /** What is in the table when a process has picked its tickets and is killed at once. */
    protected void dieWithTickets() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE page_job_task SET picked = ?, picked_by = 'killed', last_heartbeat = CURRENT_TIMESTAMP"
                                + " WHERE picked = ?")) {
            update.setBoolean(1, true);
            update.setBoolean(2, false);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    @Test
    void waitsForTheEndIfAsked() {
        try (PageJobs jobs = jobs((status, owner) -> {
            throw new IllegalStateException("A listener that fails.");
        })) {
            jobs.start();

            JobStatus job = jobs.submit(ANN, JobRequest.of("walk", 1).withWait(LONG));
            JobManifest manifest = jobs.manifest(ANN, job.id(), 0);

            assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(manifest.complete()).isTrue();
            assertThat(manifest.digest()).isPresent();
            assertThat(manifest.entries()).hasSize(3);
            assertThat(manifest.nextPage()).isEmpty();
            assertThat(jobs.status(ANN, job.id()).progress().rows()).isEqualTo(1_200);
            assertThat(jobs.extend(ANN, job.id(), Duration.ofDays(2)).expiresAt())
                    .hasValueSatisfying(
                            at -> assertThat(at).isAfter(job.expiresAt().orElseThrow()));
            jobs.delete(ANN, job.id());
            assertThatThrownBy(() -> jobs.status(ANN, job.id())).isInstanceOf(PageJobException.class);
            assertThatThrownBy(jobs::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("These page jobs were started before; start them once.");
        }
    }

    @Test
    void neverStartsWhatWasCanceledBefore() {
        try (PageJobs jobs = jobs((status, owner) -> {})) {
            JobId id = jobs.submit(ANN, JobRequest.of("walk", 1)).id();

            assertThat(jobs.cancel(ANN, id).state()).isEqualTo(JobState.CANCELED);
            assertThat(jobs.await(ANN, id, LONG).state()).isEqualTo(JobState.CANCELED);
            assertThat(jobs.cancel(ANN, id).state()).isEqualTo(JobState.CANCELED);
        }
    }

    @Test
    void stopsWaitingWhenInterruptedOrOutOfTime() {
        try (PageJobs jobs = jobs((status, owner) -> {})) {
            JobId id = jobs.submit(ANN, JobRequest.of("walk", 1)).id();

            assertThat(jobs.await(ANN, id, Duration.ofMillis(1)).state()).isEqualTo(JobState.QUEUED);
            Thread.currentThread().interrupt();
            assertThat(jobs.await(ANN, id, LONG).state()).isEqualTo(JobState.QUEUED);
            assertThat(Thread.interrupted()).isTrue();
            jobs.delete(ANN, id);
        }
    }
}

package dev.pagination.async.internal;

import static dev.pagination.async.internal.Bench.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.PageMetadata;
import dev.pagination.PageResponse;
import dev.pagination.async.JobId;
import dev.pagination.async.JobManifest;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What owners see of their jobs; a subclass names the database. */
abstract class PageJobsContract {

    private static final JobOwner ANN = Bench.ANN;

    private final TestDatabase database;
    private final Bench bench;

    PageJobsContract(TestDatabase database) {
        this.database = database;
        JobTables.create(database);
        bench = new Bench(database.dataSource(), Numbers.source());
    }

    @Test
    void storesPagesWithMetadataAndTotals() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));

        PageResponse<Long> first = bench.pages.page(id, ANN, 0, Long.class);
        PageResponse<Long> last = bench.pages.page(id, ANN, 2, Long.class);

        assertThat(first.content()).isEqualTo(Numbers.rows(0, 10));
        assertThat(first.metadata()).isEqualTo(metadata(0, true, false));
        assertThat(last.content()).isEqualTo(Numbers.rows(20, 25));
        assertThat(last.metadata()).isEqualTo(metadata(2, false, true));
        assertThat(last.total().exact()).hasValue(25);
    }

    private static PageMetadata metadata(long page, boolean hasNext, boolean hasPrevious) {
        return new PageMetadata(
                OptionalLong.of(page), OptionalLong.of(3), 10, OptionalLong.of(25), hasNext, hasPrevious);
    }

    @Test
    void walksByTokensForwardAndBackward() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));
        List<Long> forward = new ArrayList<>();
        List<Long> backward = new ArrayList<>();

        PageResponse<Long> page = bench.pages.page(id, ANN, 0, Long.class);
        forward.addAll(page.content());
        while (page.nextToken().isPresent()) {
            page = bench.pages.next(id, ANN, page.nextToken().get(), Long.class);
            forward.addAll(page.content());
        }
        backward.addAll(page.content());
        while (page.previousToken().isPresent()) {
            page = bench.pages.previous(id, ANN, page.previousToken().get(), Long.class);
            backward.addAll(0, page.content());
        }

        assertThat(forward).isEqualTo(Numbers.rows(0, 25));
        assertThat(backward).isEqualTo(Numbers.rows(0, 25));
    }

    @Test
    void startsAfterAndEndsBeforeAnyRow() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));
        CursorToken thirteen = bench.pages.page(id, ANN, 1, Long.class).token(3);

        PageResponse<Long> after = bench.pages.next(id, ANN, thirteen, Long.class);
        PageResponse<Long> before = bench.pages.previous(id, ANN, thirteen, Long.class);

        assertThat(after.content()).isEqualTo(Numbers.rows(14, 20));
        assertThat(after.metadata().currentPage()).hasValue(1);
        assertThat(before.content()).isEqualTo(Numbers.rows(10, 13));
        assertThat(before.metadata().hasNext()).isTrue();
        assertThat(before.metadata().hasPrevious()).isTrue();
    }

    @Test
    void acceptsNoTokenOfAnotherJob() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));
        JobId other = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));
        CursorToken token =
                bench.pages.page(other, ANN, 0, Long.class).nextToken().orElseThrow();

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> bench.pages.next(id, ANN, token, Long.class))
                .satisfies(
                        refused -> assertThat(refused.reason()).isEqualTo(InvalidCursorException.Reason.OTHER_FILTER));
    }

    @Test
    void answersAnEmptyResultWithAnEmptyPage() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 0));

        PageResponse<Long> page = bench.pages.page(id, ANN, 0, Long.class);

        assertThat(page.content()).isEmpty();
        assertThat(page.metadata().totalPages()).hasValue(0);
        assertThat(page.metadata().hasNext()).isFalse();
        assertThat(page.resumeToken()).isEmpty();
        assertThat(refused(() -> bench.pages.page(id, ANN, 1, Long.class)))
                .hasMessage("The job has no such page; it has 0 pages, numbered from 0.");
    }

    @Test
    void describesAllPagesInTheManifest() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));

        List<JobManifest.Entry> entries = bench.store.entries(bench.store.find(id, ANN), 1, 10);

        assertThat(entries)
                .extracting(JobManifest.Entry::number, JobManifest.Entry::rowOffset, JobManifest.Entry::rows)
                .containsExactly(tuple(1L, 10L, 10), tuple(2L, 20L, 5));
        assertThat(bench.status(id).progress().bytes())
                .isEqualTo("[0,1,2,3,4,5,6,7,8,9]".length() + "[20,21,22,23,24]".length() + 31);
    }

    @Test
    void hidesJobsFromOthersAsIfTheyWereNot() {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 5));
        PageJobException unknown = refused(() -> bench.store.find(JobId.random(), ANN));

        for (String stranger : List.of("Bob", "ann", "Ann ")) {
            JobOwner owner = JobOwner.of(stranger);
            List<ThrowingCallable> calls = List.of(
                    () -> bench.store.find(id, owner),
                    () -> bench.pages.page(id, owner, 0, Long.class),
                    () -> bench.store.cancel(id, owner),
                    () -> bench.store.extend(id, owner, 1),
                    () -> bench.store.delete(id, owner));
            assertThat(calls)
                    .allSatisfy(call -> assertThat(refused(call))
                            .hasMessage(unknown.getMessage())
                            .satisfies(same -> assertThat(same.reason()).isEqualTo(Reason.UNKNOWN_JOB)));
        }
        assertThat(bench.state(id)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void noticesPagesThatWereDamaged() throws SQLException {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));
        run("UPDATE page_job_page SET digest = 'x' WHERE page_number = 0 AND job_id = '" + id + "'");
        run("DELETE FROM page_job_page WHERE page_number = 1 AND job_id = '" + id + "'");

        assertThat(refused(() -> bench.pages.page(id, ANN, 0, Long.class)).reason())
                .isEqualTo(Reason.DAMAGED);
        assertThat(refused(() -> bench.pages.page(id, ANN, 1, Long.class)).reason())
                .isEqualTo(Reason.DAMAGED);
        assertThat(bench.pages.page(id, ANN, 2, Long.class).content()).hasSize(5);
    }

    @Test
    void removesAllOfAJob() throws SQLException {
        JobId id = bench.worked(JobRequest.of(Numbers.NAME, 25).withPageSize(10));

        JobRow job = bench.store.find(id, ANN);
        bench.store.delete(id, ANN);

        assertThat(bench.store.entries(job, 0, 10)).isEmpty();
        assertThat(refused(() -> bench.store.find(id, ANN)).reason()).isEqualTo(Reason.UNKNOWN_JOB);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

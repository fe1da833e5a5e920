package dev.pagination.async.processes;

import static dev.pagination.async.processes.WalkJobs.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageResponse;
import dev.pagination.async.JobId;
import dev.pagination.async.JobManifest;
import dev.pagination.async.JobState;
import dev.pagination.async.JobStatus;
import dev.pagination.async.PageJobs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who polls one job and fetches its pages while its workers die. Everything seen is compared with the synchronous walk
 * and with what was seen before. For one thread.
 */
final class Client {

    private final PageJobs jobs;
    private final JobId id;
    private final List<Long> walk;
    private final Random random;
    private JobStatus seen;
    private List<JobManifest.Entry> entries = List.of();

    /** Submits a job of all rows. */
    Client(WalkFixture fixture, Random random) {
        this.jobs = fixture.jobs();
        this.walk = fixture.walk();
        this.random = random;
        this.seen = jobs.submit(ANN, WalkJobs.request(WalkFixture.ROWS));
        this.id = seen.id();
    }

    /** Looks once; whether the job goes on. */
    boolean poll() {
        JobStatus now = jobs.status(ANN, id);
        assertThat(now.state()).as("state of %s", id).isNotIn(JobState.FAILED, JobState.CANCELED, JobState.EXPIRED);
        assertThat(now.progress().rows()).isGreaterThanOrEqualTo(seen.progress().rows());
        assertThat(now.progress().pages())
                .isGreaterThanOrEqualTo(seen.progress().pages());
        assertThat(now.progress().bytes())
                .isGreaterThanOrEqualTo(seen.progress().bytes());
        seen = now;
        if (now.progress().pages() > 0) {
            checkPage(random.nextInt(Math.toIntExact(now.progress().pages())));
            checkManifest();
        }
        return now.state() != JobState.SUCCEEDED;
    }

    private void checkPage(int number) {
        PageResponse<Long> page = jobs.page(ANN, id, number, Long.class);
        int first = number * WalkJobs.PAGE_SIZE;
        List<Long> expected = walk.subList(first, Math.min(first + WalkJobs.PAGE_SIZE, walk.size()));
        assertThat(page.content()).as("page %s", number).isEqualTo(expected);
        assertThat(page.metadata().hasNext()).isEqualTo(first + expected.size() < walk.size());
    }

    private void checkManifest() {
        List<JobManifest.Entry> now = jobs.manifest(ANN, id, 0).entries();
        assertThat(now).hasSizeGreaterThanOrEqualTo(entries.size());
        assertThat(now.subList(0, entries.size())).isEqualTo(entries);
        entries = now;
    }

    /** Polls until the job has succeeded, and checks the whole of it. */
    void awaitWhole(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (poll()) {
            assertThat(System.nanoTime()).as("still %s", seen).isLessThan(end);
            Thread.sleep(20);
        }
        checkWhole();
    }

    /** All pages together are the walk, nothing twice, nothing lost. */
    void checkWhole() {
        List<Long> rows = new ArrayList<>();
        for (long number = 0; number < seen.progress().pages(); number++) {
            rows.addAll(jobs.page(ANN, id, number, Long.class).content());
        }
        assertThat(rows).isEqualTo(walk);
        assertThat(seen.progress().rows()).isEqualTo(walk.size());
        assertThat(seen.truncated()).isEmpty();
        assertThat(jobs.manifest(ANN, id, 0).digest()).isPresent();
    }
}

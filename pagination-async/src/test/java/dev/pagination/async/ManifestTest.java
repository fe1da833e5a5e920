package dev.pagination.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.async.internal.JobTables;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final JobOwner ANN = JobOwner.of("Ann");

    @BeforeAll
    static void createTables() {
        JobTables.create(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static PageJobs jobs() {
        return PageJobs.over(DATABASE.dataSource())
                .source(PageJobSource.rows(
                        "numbers",
                        Long.class,
                        Long.class,
                        (all, owner) -> LongStream.range(0, all).boxed()))
                .codec(JacksonCodec.standard())
                .clock(Clock.systemUTC())
                .build();
    }

    @Test
    void listsAThousandPagesAtATime() {
        try (PageJobs jobs = jobs()) {
            jobs.start();
            JobRequest request =
                    JobRequest.of("numbers", 1_100L).withPageSize(1).withWait(Duration.ofSeconds(50));
            JobId id = jobs.submit(ANN, request).id();

            JobManifest first = jobs.manifest(ANN, id, 0);
            JobManifest rest = jobs.manifest(ANN, id, first.nextPage().orElseThrow());

            assertThat(first.entries()).hasSize(1_000);
            assertThat(rest.entries()).hasSize(100);
            assertThat(rest.entries().get(0).number()).isEqualTo(1_000);
            assertThat(rest.nextPage()).isEmpty();
            assertThat(rest.digest()).isPresent().isEqualTo(first.digest());
            assertThat(jobs.page(ANN, id, 1_099, Long.class).content()).containsExactly(1_099L);
        }
    }

    @Test
    void isNotCompleteBeforeTheEnd() {
        try (PageJobs jobs = jobs()) {
            JobId id = jobs.submit(ANN, JobRequest.of("numbers", 3L)).id();

            JobManifest manifest = jobs.manifest(ANN, id, 0);
            jobs.cancel(ANN, id);

            assertThat(manifest.complete()).isFalse();
            assertThat(manifest.entries()).isEmpty();
            assertThat(manifest.digest()).isEmpty();
            assertThatThrownBy(() -> jobs.manifest(ANN, id, 0))
                    .isInstanceOf(PageJobException.class)
                    .hasMessage("The job was canceled; submit it again.");
        }
    }
}

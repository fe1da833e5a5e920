package dev.pagination.async.internal;

import static dev.pagination.async.internal.Bench.ANN;
import static dev.pagination.async.internal.Bench.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobId;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.SourceBatch;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages whose bodies are in a page store: kept, removed, and read again when the store has lost them. */
class OutsidePagesTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final JobRequest REQUEST = JobRequest.of(Numbers.NAME, 95).withPageSize(10);
    private static final Duration MOST = Duration.ofDays(3);

    private final ForgetfulStore outside = new ForgetfulStore();
    private final Bench bench = new Bench(DATABASE.dataSource(), outside, Numbers.source());

    @BeforeAll
    static void create() {
        JobTables.create(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void storesBodiesOutsideOnly() {
        JobId id = bench.worked(REQUEST);

        assertThat(outside.bodies).hasSize(10);
        assertThat(new Bench(DATABASE.dataSource(), Numbers.source()).rows(id, Long.class))
                .as("read from the source by a process without the store")
                .isEqualTo(Numbers.rows(0, 95));
        assertThat(bench.rows(id, Long.class)).isEqualTo(Numbers.rows(0, 95));
    }

    @Test
    void keepsBodiesAsLongAsTheJob() {
        JobId id = bench.worked(REQUEST);
        Duration retention = PageJobPolicy.standard().retention();

        assertThat(outside.lives.values()).containsOnly(retention);
        bench.store.extend(id, ANN, MOST.toMillis());
        assertThat(outside.lives.values()).containsOnly(MOST);
    }

    @Test
    void removesBodiesWithTheJob() {
        JobId deleted = bench.worked(REQUEST);
        JobId expired = bench.worked(REQUEST);

        bench.store.delete(deleted, ANN);
        assertThat(outside.bodies).hasSize(10);
        bench.clock.tick(PageJobPolicy.standard().retention().plusMillis(1));
        bench.sweeper.sweep();

        assertThat(bench.state(expired)).isEqualTo(JobState.EXPIRED);
        assertThat(outside.bodies).isEmpty();
    }

    @Test
    void readsALostPageAgainAndStoresIt() {
        JobId id = bench.worked(REQUEST);
        String digest = digest(id, 3);

        outside.bodies.remove(id.value() + digest);

        assertThat(bench.pages.page(id, ANN, 3, Long.class).content()).isEqualTo(Numbers.rows(30, 40));
        assertThat(outside.bodies).containsKey(id.value() + digest);
    }

    @Test
    void readsASpoiltPageAgain() {
        JobId id = bench.worked(REQUEST);
        String digest = digest(id, 9);

        outside.bodies.put(id.value() + digest, outside.bodies.get(id.value() + digest(id, 0)));

        assertThat(bench.pages.page(id, ANN, 9, Long.class).content()).isEqualTo(Numbers.rows(90, 95));
    }

    @Test
    void neverDeliversOtherRowsInPlaceOfALostPage() {
        AtomicLong shift = new AtomicLong();
        PageJobSource<Integer, Long> changing = PageJobSource.batches(
                Numbers.NAME,
                Integer.class,
                Long.class,
                call -> Stream.of(SourceBatch.of(Numbers.rows(shift.get(), shift.get() + 5))));
        Bench changed = new Bench(DATABASE.dataSource(), outside, changing);
        JobId id = changed.worked(REQUEST);

        shift.set(1);
        outside.bodies.clear();

        assertThat(refused(() -> changed.pages.page(id, ANN, 0, Long.class)).reason())
                .isEqualTo(Reason.PAGE_LOST);
    }

    @Test
    void readsASourceWithoutPointsNearItsStartOnly() {
        PageJobSource<Integer, Long> plain = PageJobSource.rows(
                Numbers.NAME, Integer.class, Long.class, (all, owner) -> Numbers.rows(0, all).stream());
        Bench without = new Bench(DATABASE.dataSource(), outside, plain);
        JobId id = without.worked(JobRequest.of(Numbers.NAME, 10_600).withPageSize(500));

        outside.bodies.clear();

        assertThat(without.pages.page(id, ANN, 20, Long.class).content()).isEqualTo(Numbers.rows(10_000, 10_500));
        assertThat(refused(() -> without.pages.page(id, ANN, 21, Long.class)).reason())
                .isEqualTo(Reason.PAGE_LOST);
    }

    @Test
    void goesOnFromTheLastPointInsideABatch() {
        PageJobSource<Integer, Long> legacy = PageJobSource.batches(
                Numbers.NAME,
                Integer.class,
                Long.class,
                call -> sevens(call.resumePoint().map(Long::parseLong).orElse(0L)));
        Bench bySevens = new Bench(DATABASE.dataSource(), outside, legacy);
        JobId id = bySevens.worked(REQUEST);

        outside.bodies.clear();

        assertThat(bySevens.rows(id, Long.class)).isEqualTo(Numbers.rows(0, 95));
    }

    private static Stream<SourceBatch<Long>> sevens(long first) {
        return Stream.iterate(first, from -> from < 95, from -> from + 7)
                .map(from -> SourceBatch.of(Numbers.rows(from, Math.min(95, from + 7)))
                        .endingAt(String.valueOf(from + 7)));
    }

    @Test
    void saysThatAPageIsLostIfTheSourceIsUnknownOrFails() {
        JobId id = bench.worked(REQUEST);
        Bench unknown = new Bench(DATABASE.dataSource(), outside);
        Bench failing = new Bench(DATABASE.dataSource(), outside, Numbers.source(batch -> {
            throw new IllegalStateException("The source is down.");
        }));

        outside.bodies.clear();

        assertThat(refused(() -> unknown.pages.page(id, ANN, 2, Long.class)).reason())
                .isEqualTo(Reason.PAGE_LOST);
        assertThat(refused(() -> failing.pages.page(id, ANN, 2, Long.class)))
                .hasMessage("The stored page is gone from the page store and its source does not give it again;"
                        + " submit the job again.")
                .hasRootCauseMessage("The source is down.")
                .extracting("reason")
                .isEqualTo(Reason.PAGE_LOST);
    }

    @Test
    void waitsForAStoreThatIsDown() {
        JobId id = bench.submit(REQUEST).id();

        outside.down = true;
        bench.work(id);
        JobState before = bench.state(id);
        outside.down = false;
        bench.work(id);

        assertThat(before).isEqualTo(JobState.QUEUED);
        assertThat(bench.state(id)).isEqualTo(JobState.SUCCEEDED);
        outside.down = true;
        assertThat(refused(() -> bench.pages.page(id, ANN, 2, Long.class)).reason())
                .isEqualTo(Reason.STORAGE_UNAVAILABLE);
        bench.store.delete(id, ANN);
        assertThat(refused(() -> bench.store.find(id, ANN)).reason()).isEqualTo(Reason.UNKNOWN_JOB);
    }

    private String digest(JobId id, long page) {
        return bench.store.entries(bench.store.find(id, ANN), page, 1).get(0).digest();
    }
}

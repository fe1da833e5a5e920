package dev.pagination.async.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagination.PageResponse;
import dev.pagination.async.JacksonCodec;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.JobStatus;
import dev.pagination.async.JobTicket;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.PageStore;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One process that works on jobs, without threads of its own: a test takes the tickets when it wants to. */
final class Bench {

    static final JobOwner ANN = JobOwner.of("Ann");

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());

    final MutableClock clock;
    final List<JobStatus> told = new ArrayList<>();
    final Deque<JobTicket> tickets = new ArrayDeque<>();
    final JobStore store;
    final Leases leases;
    final JobWorker worker;
    final JobSweeper sweeper;
    final PageReader pages;

    private final Submissions submissions;

    Bench(DataSource dataSource, MutableClock clock, PageJobPolicy policy, PageJobSource<?, ?>... sources) {
        this(dataSource, clock, policy, new TableBodies(), sources);
    }

    /** One whose pages are in a page store. */
    Bench(DataSource dataSource, PageStore outside, PageJobSource<?, ?>... sources) {
        this(
                dataSource,
                new MutableClock(),
                PageJobPolicy.standard(),
                new OutsideBodies(outside, PageJobPolicy.standard()),
                sources);
    }

    private Bench(
            DataSource dataSource,
            MutableClock clock,
            PageJobPolicy policy,
            BodyStorage bodies,
            PageJobSource<?, ?>... sources) {
        this.clock = clock;
        Sources registered = new Sources(List.of(sources), JacksonCodec.standard());
        StateChanges changes = new StateChanges(List.of((status, owner) -> told.add(status)), clock);
        store = new JobStore(dataSource, policy, changes, bodies, clock);
        leases = new Leases(store);
        Tickets kept = new Tickets(new KeptTickets(tickets::add));
        worker = new JobWorker(store, registered, leases, kept, (source, run) -> run.run());
        sweeper = new JobSweeper(store, kept);
        pages = new PageReader(store, registered, bodies, TOKENS);
        submissions = new Submissions(registered, policy.limits());
    }

    Bench(DataSource dataSource, PageJobSource<?, ?>... sources) {
        this(dataSource, new MutableClock(), PageJobPolicy.standard(), sources);
    }

    JobRow submit(JobOwner owner, JobRequest request) {
        return store.submit(JobId.random(), owner, submissions.order(owner, request, store.now()));
    }

    JobRow submit(JobRequest request) {
        return submit(ANN, request);
    }

    /** Works on a job as it is in the table now; if it is put off, the clock is moved to when it may be taken. */
    void work(JobId id) {
        JobLife.Turn turn = store.find(id, ANN).life().turn();
        clock.advance(Duration.ofMillis(Math.max(0, turn.queuedAt() - store.now())));
        worker.work(new JobTicket(id, turn.epoch()));
    }

    JobStatus status(JobId id) {
        return store.find(id, ANN).status(store.now());
    }

    JobState state(JobId id) {
        return status(id).state();
    }

    /** All rows of the pages stored, page by page. */
    <T> List<T> rows(JobId id, Class<T> type) {
        List<T> rows = new ArrayList<>();
        long stored = status(id).progress().pages();
        for (long number = 0; number < stored; number++) {
            PageResponse<T> page = pages.page(id, ANN, number, type);
            rows.addAll(page.content());
        }
        return rows;
    }

    /** A job that has succeeded. */
    JobId worked(JobRequest request) {
        JobId id = submit(request).id();
        work(id);
        assertThat(state(id)).isEqualTo(JobState.SUCCEEDED);
        return id;
    }

    /** How many pages are in the table, whoever may see them. */
    int pagesLeft(JobId id) {
        return store.transactions()
                .call(connection -> PageTable.list(connection, store.find(id, ANN), 0, 100))
                .size();
    }

    static PageJobException refused(ThrowingCallable call) {
        return catchThrowableOfType(PageJobException.class, call);
    }
}

package dev.pagination.async;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.PageResponse;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.internal.JobRow;
import dev.pagination.async.internal.JobService;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Results that are too big to wait for, as jobs: submit a request and have an id at once; workers read the source, cut
 * it into pages and store them; fetch the pages by id in any order, as soon as they are there.
 *
 * <pre>{@code
 * PageJobs jobs = PageJobs.over(dataSource).source(transactions).build();
 * jobs.start();
 *
 * JobStatus job = jobs.submit(owner, JobRequest.of("transactions", period));
 * PageResponse<Transaction> page = jobs.page(owner, job.id(), 0, Transaction.class);
 * }</pre>
 *
 * <p>Everything is in the application's own database; several processes on one database share the work, and what a
 * process leaves when it dies another one takes on. The tables come from a script in this jar, {@code
 * dev/pagination/async/postgresql.sql}, {@code mariadb.sql} or {@code h2.sql}.
 *
 * <p>A stored page never changes and the number of pages only grows. Every call names the owner of the job; for anybody
 * else the job does not exist. Thread-safe; build one per application.
 */
public final class PageJobs implements AutoCloseable {

    static final Duration MAX_WAIT = Duration.ofSeconds(50);

    private final JobService service;

    PageJobs(JobService service) {
        this.service = service;
    }

    /** Begins to build page jobs over a database that has the tables; give it a pool. */
    public static PageJobsBuilder over(DataSource dataSource) {
        return new PageJobsBuilder(dataSource);
    }

    /**
     * Begins to work on jobs, of whatever process, until closed. A process that only submits and fetches need not.
     *
     * @throws IllegalStateException if it was started before
     */
    public void start() {
        service.start();
    }

    /**
     * Adds a job, or gives the one that was submitted with the same idempotency key; then waits as long as the request
     * says for its end.
     *
     * @throws PageJobException with {@link Reason#INVALID_REQUEST} if there is no such source, its parameters are of
     *     another class, or the limits go beyond those of the policy; with {@link Reason#KEY_REUSED} if the owner used
     *     the key for another request; with {@link Reason#QUOTA_EXCEEDED} if too many jobs of the owner wait
     */
    public JobStatus submit(JobOwner owner, JobRequest request) {
        JobStatus job = status(service.submit(owner, request));
        return request.waiting().isZero() ? job : await(owner, job.id(), request.waiting());
    }

    /**
     * What is known of a job now.
     *
     * @throws PageJobException with {@link Reason#UNKNOWN_JOB}
     */
    public JobStatus status(JobOwner owner, JobId id) {
        return status(service.find(owner, id));
    }

    /**
     * Waits until the job has ended, at most so long; 50 seconds at most. If the thread is interrupted it waits no
     * longer and stays interrupted.
     *
     * @return the job as it is then
     * @throws PageJobException with {@link Reason#UNKNOWN_JOB}
     */
    public JobStatus await(JobOwner owner, JobId id, Duration most) {
        Duration wait = most.compareTo(MAX_WAIT) < 0 ? most : MAX_WAIT;
        return status(service.await(owner, id, wait));
    }

    /**
     * A stored page. {@code hasNext} is a fact: while the job runs every stored page but none beyond has a next one,
     * which may not be stored yet; after a result that was cut off by a limit even the last page has.
     *
     * @param number 0-based
     * @param rows the class of a row, as registered with the source
     * @throws PageJobException with {@link Reason#NOT_READY} if the page is not stored yet, {@link Reason#OUT_OF_RANGE}
     *     if the job has ended with fewer pages, {@link Reason#FAILED}, {@link Reason#CANCELED} or {@link
     *     Reason#EXPIRED} if there are no pages to be had, {@link Reason#DAMAGED} if what is stored is not what was
     *     written, or {@link Reason#UNKNOWN_JOB}
     */
    public <T> PageResponse<T> page(JobOwner owner, JobId id, long number, Class<T> rows) {
        return service.pages().page(id, owner, number, rows);
    }

    /**
     * The page after a token of one of the job's pages; after a row within a page it is the rest of that page.
     *
     * @throws InvalidCursorException if the token is not one of this job
     * @throws PageJobException as {@link #page}
     */
    public <T> PageResponse<T> next(JobOwner owner, JobId id, CursorToken token, Class<T> rows) {
        return service.pages().next(id, owner, token, rows);
    }

    /**
     * The page before a token of one of the job's pages; before a row within a page it is the rows before it on that
     * page.
     *
     * @throws InvalidCursorException if the token is not one of this job
     * @throws PageJobException as {@link #page}
     */
    public <T> PageResponse<T> previous(JobOwner owner, JobId id, CursorToken token, Class<T> rows) {
        return service.pages().previous(id, owner, token, rows);
    }

    /**
     * The stored pages from a number on, a thousand at most.
     *
     * @throws PageJobException with {@link Reason#FAILED}, {@link Reason#CANCELED} or {@link Reason#EXPIRED} if there
     *     are no pages to be had, or {@link Reason#UNKNOWN_JOB}
     */
    public JobManifest manifest(JobOwner owner, JobId id, long firstPage) {
        return service.manifest(owner, id, firstPage);
    }

    /**
     * Asks for the end of a job. One that waits is canceled at once; one that runs is {@link JobState#CANCELING} until
     * its worker has stopped; one that has ended stays as it is.
     *
     * @throws PageJobException with {@link Reason#UNKNOWN_JOB}
     */
    public JobStatus cancel(JobOwner owner, JobId id) {
        return status(service.cancel(owner, id));
    }

    /**
     * Keeps the pages for so long from now, or from the end of a job that goes on. It never shortens and never goes
     * beyond {@link PageJobPolicy#maxRetention()} after the end.
     *
     * @throws PageJobException with {@link Reason#UNKNOWN_JOB}
     */
    public JobStatus extend(JobOwner owner, JobId id, Duration time) {
        return status(service.extend(owner, id, time));
    }

    /**
     * Removes a job with all it has stored, whatever its state; a worker that is at it stops. Its idempotency key is
     * free again.
     *
     * @throws PageJobException with {@link Reason#UNKNOWN_JOB}
     */
    public void delete(JobOwner owner, JobId id) {
        service.delete(owner, id);
    }

    /**
     * Stops working: jobs at work go back into the queue after the batch they are at; waits 10 seconds at most for
     * that.
     */
    @Override
    public void close() {
        service.close();
    }

    private JobStatus status(JobRow job) {
        return job.status(service.now());
    }
}

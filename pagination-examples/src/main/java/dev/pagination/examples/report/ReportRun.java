package dev.pagination.examples.report;

import dev.pagination.CountStrategy;
import dev.pagination.PageResponse;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobProgress;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.JobStatus;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobs;
import dev.pagination.examples.report.TransactionTable.Sum;
import dev.pagination.examples.terminal.Numbers;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Submits the report's job, or finds that of an earlier run, works on it, and fetches its pages as soon as they are stored.
 *
 * @param out where it tells how far it is
 */
record ReportRun(DataSource dataSource, KeyRing keys, Selection selection, int pageSize, PrintWriter out) {

    /** Short, so that after a kill the next run need not wait long until the dead worker's job is its own. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    private static final JobOwner OWNER = JobOwner.of("example");
    private static final long LOOK_MILLIS = 100;
    private static final Duration TELL = Duration.ofSeconds(1);
    private static final double PERCENT = 100;

    private PageJobs jobs() {
        CursorTokens tokens = CursorTokens.encrypted(keys);
        return PageJobs.over(dataSource)
                .source(ReportSource.of(dataSource, tokens, CountStrategy.once()))
                .policy(PageJobPolicy.standard().withLease(LEASE))
                .tokens(tokens)
                .workers(1)
                .sweepEvery(Duration.ofSeconds(1))
                .build();
    }

    /**
     * Runs to the end of the job.
     *
     * @throws IllegalStateException if the pages are not what is in the table, or cannot be had any more
     */
    void run() throws SQLException, InterruptedException {
        try (PageJobs jobs = jobs()) {
            Instant before = Instant.now();
            String key = "report of " + selection.customer() + " in pages of " + pageSize;
            JobStatus job = jobs.submit(
                    OWNER,
                    JobRequest.of(ReportSource.NAME, selection)
                            .withPageSize(pageSize)
                            .withIdempotencyKey(key));
            // A database may keep fewer digits of the time than the clock has.
            boolean earlier = job.createdAt().isBefore(before.minusMillis(1));
            say("Job %s%s".formatted(job.id(), earlier ? ", of an earlier run: " + text(job) : ", new"));
            jobs.start();
            Sum fetched = follow(jobs, job);
            compare(fetched, new TransactionTable(dataSource).sum(selection.customer()));
        }
    }

    /** Fetches page after page, each once, until there are no more. */
    private Sum follow(PageJobs jobs, JobStatus submitted) throws InterruptedException {
        Sum fetched = Sum.NOTHING;
        long next = 0;
        Instant told = Instant.EPOCH;
        JobStatus job = submitted;
        while (next < job.progress().pages() || !job.state().terminal()) {
            if (next < job.progress().pages()) {
                PageResponse<Transaction> page = jobs.page(OWNER, job.id(), next, Transaction.class);
                fetched = fetched.plus(page.content());
                next++;
            } else {
                Thread.sleep(LOOK_MILLIS);
            }
            job = jobs.status(OWNER, job.id());
            if (next > 0 && Instant.now().isAfter(told.plus(TELL))) {
                say(text(job) + "; fetched %s pages".formatted(Numbers.text(next)));
                told = Instant.now();
            }
        }
        check(job);
        say(text(job) + "; fetched %s pages".formatted(Numbers.text(next)));
        return fetched;
    }

    private static void check(JobStatus job) {
        if (job.state() == JobState.EXPIRED) {
            throw new IllegalStateException(
                    "The pages of the earlier run have been removed after their time; start with --again.");
        }
        if (job.state() != JobState.SUCCEEDED) {
            throw new IllegalStateException("The job ended as " + job.state()
                    + job.failure().map(why -> ": " + why.explanation()).orElse("") + "; start with --again.");
        }
    }

    private void compare(Sum fetched, Sum table) {
        if (!fetched.same(table)) {
            throw new IllegalStateException("The pages have " + Numbers.text(fetched.rows()) + " rows, the table has "
                    + Numbers.text(table.rows()) + ", or their amounts differ.");
        }
        say("Fetched %s rows; their number and the sum of their amounts are the table's."
                .formatted(Numbers.text(fetched.rows())));
    }

    private static String text(JobStatus job) {
        JobProgress progress = job.progress();
        String share = progress.fraction().isPresent()
                ? " (%s %%)".formatted(Math.round(PERCENT * progress.fraction().getAsDouble()))
                : "";
        return "%s, %s rows in %s pages stored%s"
                .formatted(job.state(), Numbers.text(progress.rows()), Numbers.text(progress.pages()), share);
    }

    private void say(String line) {
        out.println("  " + line);
        out.flush();
    }
}

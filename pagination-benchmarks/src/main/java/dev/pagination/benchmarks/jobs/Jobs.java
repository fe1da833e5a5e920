package dev.pagination.benchmarks.jobs;

import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.async.JobId;
import dev.pagination.async.JobState;
import dev.pagination.async.JobStatus;
import dev.pagination.async.PageJobs;
import dev.pagination.examples.report.TransactionTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures one large page job on a PostgreSQL that it starts, see {@link JobsReport}, and prints it in Markdown. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = "Measures one large page job against a copy by hand, on a PostgreSQL that it starts, and prints a"
                + " table in Markdown.")
public final class Jobs implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LOOK_MILLIS = 10;
    private static final int MAX_ROWS = 10_000_000;
    private static final int MAX_PAGE_SIZE = 10_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rows", defaultValue = "1200000", description = "Rows of the job (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--page-size", defaultValue = "500", description = "Rows of a page (default: ${DEFAULT-VALUE}).")
    private int pageSize;

    /** Where the database is, for other processes. */
    private record Place(String server, String url, String schema) {}

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        check("--rows", rows, MAX_ROWS);
        check("--page-size", pageSize, MAX_PAGE_SIZE);
        try (TestDatabase database = TestDatabases.postgres()) {
            Place place = prepared(database);
            try (HikariDataSource pool = ReportJobs.open(place.url(), place.schema());
                    PageJobs jobs = ReportJobs.on(pool)) {
                // Once each before the clock runs: caches of the database, and its files.
                copySeconds(place);
                double copy = copySeconds(place);
                Measured quiet = run(place, pool, jobs, Clients.NONE);
                Measured loaded = run(place, pool, jobs, Clients.FETCHING);
                JobsReport report = new JobsReport(
                        place.server(),
                        rows,
                        pageSize,
                        copy,
                        quiet.run(),
                        loaded.run(),
                        loaded.pages(),
                        loaded.bodies());
                PrintWriter out = commandSpec().commandLine().getOut();
                out.print(report.text());
                out.flush();
            }
        }
        return ExitCode.OK;
    }

    private Place prepared(TestDatabase database) throws SQLException, IOException {
        new TransactionTable(database.dataSource()).fill(ReportJobs.CUSTOMER, rows, stored -> {});
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                InputStream script = PageJobs.class.getResourceAsStream("/dev/pagination/async/postgresql.sql")) {
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            return new Place(
                    "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion(),
                    connection.getMetaData().getURL(),
                    connection.getSchema());
        }
    }

    private double copySeconds(Place place) throws IOException {
        try (WorkerProcess worker = WorkerProcess.start(WorkerMain.Task.COPY, place.url(), place.schema())) {
            long started = System.nanoTime();
            worker.expect(WorkerMain.DONE);
            return (System.nanoTime() - started) / NANOS_PER_SECOND;
        }
    }

    private enum Clients {
        NONE,
        FETCHING
    }

    private record Measured(JobsReport.Run run, Latencies pages, Latencies bodies) {}

    private Measured run(Place place, HikariDataSource pool, PageJobs jobs, Clients clients)
            throws IOException, InterruptedException {
        JobStatus job = jobs.submit(ReportJobs.OWNER, ReportJobs.request(pageSize));
        JobId id = job.id();
        try (WorkerProcess worker = WorkerProcess.start(WorkerMain.Task.JOBS, place.url(), place.schema());
                FetchLoad load = new FetchLoad(jobs, pool, id)) {
            long started = System.nanoTime();
            double firstPage = 0;
            if (clients == Clients.FETCHING) {
                load.start();
            }
            while (!job.state().terminal()) {
                Thread.sleep(LOOK_MILLIS);
                job = jobs.status(ReportJobs.OWNER, id);
                load.reached(job.progress().pages());
                if (firstPage == 0 && job.progress().pages() > 0) {
                    firstPage = (System.nanoTime() - started) / NANOS_PER_SECOND;
                }
            }
            double seconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
            if (job.state() != JobState.SUCCEEDED || job.progress().rows() != rows) {
                throw new IllegalStateException("The job ended as " + job.state() + " with "
                        + job.progress().rows() + " rows.");
            }
            load.stop();
            jobs.delete(ReportJobs.OWNER, id);
            return new Measured(new JobsReport.Run(firstPage, seconds, worker.end()), load.pages(), load.bodies());
        }
    }

    private void check(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    commandSpec().commandLine(), "%s must be 1 to %d, not %d.".formatted(option, most, value));
        }
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}

package dev.pagination.async;

import dev.pagination.async.internal.JobService;
import dev.pagination.async.internal.Sources;
import dev.pagination.token.CursorTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Settings of {@link PageJobs}; see {@link PageJobs#over}. Not thread-safe. */
public final class PageJobsBuilder {

    private static final int DEFAULT_WORKERS = 2;
    private static final Duration DEFAULT_SWEEPING = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final List<PageJobSource<?, ?>> sources = new ArrayList<>();
    private final List<PageJobListener> listeners = new ArrayList<>();
    private PageJobPolicy policy = PageJobPolicy.standard();
    private @Nullable PageStore pageStore;
    private @Nullable JobQueue queue;
    private ValueCodec codec = JacksonCodec.standard();
    private @Nullable CursorTokens tokens;
    private Clock clock = Clock.systemUTC();
    private JobRunObserver observer = (source, run) -> run.run();
    private int workers = DEFAULT_WORKERS;
    private Duration sweeping = DEFAULT_SWEEPING;

    PageJobsBuilder(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /** Adds a source. All processes that work on jobs need all of them. */
    public PageJobsBuilder source(PageJobSource<?, ?> source) {
        sources.add(Objects.requireNonNull(source, "source"));
        return this;
    }

    /** Adds a listener. */
    public PageJobsBuilder listener(PageJobListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * What stands around each turn that a worker of this process has, such as {@link ObservedRuns}; nothing unless set.
     */
    public PageJobsBuilder observer(JobRunObserver around) {
        this.observer = Objects.requireNonNull(around, "around");
        return this;
    }

    /** What jobs may use; {@link PageJobPolicy#standard()} unless set. */
    public PageJobsBuilder policy(PageJobPolicy most) {
        this.policy = Objects.requireNonNull(most, "most");
        return this;
    }

    /**
     * Where the bodies of pages are; in the database with the jobs unless set. All processes that share the database
     * need the same.
     */
    public PageJobsBuilder pageStore(PageStore outside) {
        this.pageStore = Objects.requireNonNull(outside, "outside");
        return this;
    }

    /**
     * What wakes workers; tasks of db-scheduler in the database with the jobs unless set, which need the table {@code
     * page_job_task}. All processes that share the database need the same. It is closed with the page jobs.
     */
    public PageJobsBuilder queue(JobQueue other) {
        this.queue = Objects.requireNonNull(other, "other");
        return this;
    }

    /** How parameters and rows are written; {@link JacksonCodec#standard()} unless set. */
    public PageJobsBuilder codec(ValueCodec other) {
        this.codec = Objects.requireNonNull(other, "other");
        return this;
    }

    /** How tokens are made; {@link CursorTokens#perProcess()} unless set, which several processes cannot share. */
    public PageJobsBuilder tokens(CursorTokens other) {
        this.tokens = Objects.requireNonNull(other, "other");
        return this;
    }

    /** The clock of all times and limits; the system's unless set. */
    public PageJobsBuilder clock(Clock other) {
        this.clock = Objects.requireNonNull(other, "other");
        return this;
    }

    /**
     * How many jobs this process works on at a time once started; 2 unless set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public PageJobsBuilder workers(int number) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "The number of workers must be at least 1, not " + number + "; to work on no jobs, do not start.");
        }
        this.workers = number;
        return this;
    }

    /**
     * How often this process looks for jobs of dead workers and for what is past its time; every 10 seconds unless set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public PageJobsBuilder sweepEvery(Duration interval) {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("The interval of sweeping must be positive, not " + interval + ".");
        }
        this.sweeping = interval;
        return this;
    }

    /**
     * Page jobs with these settings. It opens a connection to ask which database it is; the tables need not be there
     * yet.
     *
     * @throws IllegalArgumentException if two sources have the same name
     */
    public PageJobs build() {
        return new PageJobs(new JobService(new JobService.Settings(
                dataSource,
                new Sources(sources, codec),
                listeners,
                observer,
                policy,
                pageStore,
                queue,
                tokens == null ? CursorTokens.perProcess() : tokens,
                clock,
                workers,
                sweeping)));
    }
}

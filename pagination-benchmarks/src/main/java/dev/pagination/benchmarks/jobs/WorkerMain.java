package dev.pagination.benchmarks.jobs;

import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.async.PageJobs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.util.Locale;

/** The process that is measured: works on jobs, or copies by hand, in a heap of its own. Ends with its input. */
public final class WorkerMain {

    static final String STARTED = "started";
    static final String DONE = "done";

    /** What it does. */
    enum Task {
        JOBS,
        COPY
    }

    private WorkerMain() {}

    /** Arguments: task, JDBC URL, schema. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Task task = Task.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        try (HikariDataSource pool = ReportJobs.open(arguments[1], arguments[2])) {
            switch (task) {
                case JOBS -> work(pool);
                case COPY -> {
                    say(STARTED);
                    new CopyByHand(pool).run();
                    say(DONE);
                }
            }
        }
    }

    private static void work(HikariDataSource pool) throws IOException {
        try (PageJobs jobs = ReportJobs.on(pool)) {
            say(STARTED);
            jobs.start();
            System.in.readAllBytes();
            say(DONE + " " + peakHeap());
        }
    }

    /** The most bytes that ever were in the heap, garbage included: the sum of the peaks of its parts. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(part -> part.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak.getUsed())
                .sum();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

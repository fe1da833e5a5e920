package dev.pagination.benchmarks.jobs;

import java.util.Locale;

/**
 * What was measured, as Markdown.
 *
 * @param server the database
 * @param copySeconds one large copy by hand
 * @param quiet the job alone
 * @param loaded the job while clients fetch
 * @param pages fetches of stored pages meanwhile
 * @param bodies reads of the same bytes by primary key, in turns with them
 */
record JobsReport(
        String server,
        long rows,
        int pageSize,
        double copySeconds,
        Run quiet,
        Run loaded,
        Latencies pages,
        Latencies bodies) {

    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;
    private static final double MEBI = 1 << 20;

    /**
     * One job.
     *
     * @param firstPageSeconds from the worker's start until a client could read the first page
     * @param seconds from the worker's start until the job had succeeded
     * @param heapBytes the most that the worker's heap ever held, garbage included
     */
    record Run(double firstPageSeconds, double seconds, long heapBytes) {}

    String text() {
        return line("## %s%n%n", server)
                + line(
                        "%,d rows in pages of %,d; JDK %s, %d processors; ",
                        rows, pageSize, Runtime.version(), processors())
                + line("the worker is a JVM of its own with `%s`.%n%n", WorkerProcess.HEAP)
                + line("| | job | job, 4 clients fetching | copied by hand |%n|---|---|---|---|%n")
                + line("| seconds | %.1f | %.1f | %.1f |%n", quiet.seconds(), loaded.seconds(), copySeconds)
                + line(
                        "| rows per second | %,.0f | %,.0f | %,.0f |%n",
                        rate(quiet.seconds()), rate(loaded.seconds()), rate(copySeconds))
                + line(
                        "| against the copy | %.2f | %.2f | 1 |%n",
                        copySeconds / quiet.seconds(), copySeconds / loaded.seconds())
                + line(
                        "| first page readable after, s | %.2f | %.2f | |%n",
                        quiet.firstPageSeconds(), loaded.firstPageSeconds())
                + line(
                        "| heap at most, garbage included, MiB | %.0f | %.0f | |%n%n",
                        quiet.heapBytes() / MEBI, loaded.heapBytes() / MEBI)
                + line("| µs, while the job runs | calls | median | p99 |%n|---|---|---|---|%n")
                + latencies("page fetched by `page(...)`, rows as objects", pages)
                + latencies("its stored bytes by primary key, plain JDBC", bodies)
                + line("| ratio | | %.2f | %.2f |%n", ratio(MEDIAN), ratio(P99));
    }

    private double rate(double seconds) {
        return rows / seconds;
    }

    private double ratio(double share) {
        return pages.micros(share) / bodies.micros(share);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String latencies(String what, Latencies times) {
        return line("| %s | %,d | %,.0f | %,.0f |%n", what, times.count(), times.micros(MEDIAN), times.micros(P99));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

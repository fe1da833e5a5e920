package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.WalkPart;
import dev.pagination.jdbc.JdbcPager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading a whole table by one thread and in parts by several, and taking the boundaries in strides and by one
 * ROW_NUMBER() over everything, in turns inside one JVM, on PostgreSQL.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar jmh ExportBenchmark -p rows=1000000</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
public class ExportBenchmark extends BenchmarkSettings {

    /** The rows of the table, unless a table is given. */
    @Param("1000000")
    public long rows;

    /** The rows of a page. */
    @Param("500")
    public int size;

    /** The rows from one boundary to the next. */
    @Param("10000")
    public int every;

    /** The threads that read parts. */
    @Param("2")
    public int threads;

    /** The parts that they read. */
    @Param("8")
    public int parts;

    /** The order of the rows. */
    @Param
    public TxnOrder order = TxnOrder.UNIFORM;

    private TxnTable table;
    private JdbcPager<Txn> pager;
    private PageBoundaries boundaries;
    private ExecutorService executor;

    /** Takes the boundaries, then compares both exports with each other, and both ways to boundaries. */
    @Setup
    public void prepare() {
        table = TxnTable.open(rows);
        pager = table.pager(order, EdgeCheck.ASSUMED);
        boundaries = pager.boundaries(every);
        executor = Executors.newFixedThreadPool(threads);
        List<Long> whole = ids(WalkPart.whole()).toList();
        List<Long> together =
                boundaries.parts(parts).stream().flatMap(this::ids).toList();
        if (whole.size() != boundaries.rows() || !together.equals(whole)) {
            throw new IllegalStateException("The parts are not the whole: " + together.size() + " and " + whole.size());
        }
        int numbered = numbered(new ArrayList<>());
        if (numbered != boundaries.tokens().size()) {
            throw new IllegalStateException("ROW_NUMBER() finds " + numbered + " boundaries.");
        }
    }

    private Stream<Long> ids(WalkPart part) {
        return pager.stream(PageRequest.within(part).withSize(size)).map(Txn::id);
    }

    /** Each once; {@link Export} has the numbers. */
    @Benchmark
    public void inTurns(Export export, Blackhole results) {
        export.sequential.time(() -> export(WalkPart.whole(), results));
        export.parallel.time(() -> inParallel(results));
        export.strides.time(() -> results.consume(pager.boundaries(every)));
        export.rowNumber.time(() -> results.consume(numbered(new ArrayList<>())));
    }

    private void export(WalkPart part, Blackhole results) {
        pager.stream(PageRequest.within(part).withSize(size)).forEach(results::consume);
    }

    private void inParallel(Blackhole results) {
        List<Future<?>> running = new ArrayList<>();
        for (WalkPart part : boundaries.parts(parts)) {
            running.add(executor.submit(() -> export(part, results)));
        }
        for (Future<?> part : running) {
            try {
                part.get();
            } catch (InterruptedException | ExecutionException failure) {
                throw new IllegalStateException("A part was not read.", failure);
            }
        }
    }

    /** The keys of every n-th row, by the statement that is most often proposed for it. */
    private int numbered(List<Object> keys) {
        String columns =
                String.join(", ", order.keys().stream().map(SortKey::name).toList());
        String sql = "SELECT " + columns + " FROM (SELECT " + columns + ", ROW_NUMBER() OVER (ORDER BY " + order.sql()
                + ") AS number FROM txn) AS numbered WHERE number % " + every + " = 0";
        try (Connection connection = table.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                keys.add(found.getObject(1));
            }
            return keys.size();
        } catch (SQLException failure) {
            throw new IllegalStateException("The boundaries could not be numbered.", failure);
        }
    }

    /** Gives everything back. */
    @TearDown
    public void close() {
        executor.shutdownNow();
        table.close();
    }

    /** The times of one iteration, in ms. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Export {

        private static final double MICROS_PER_MILLI = 1_000;

        private final Stopwatch sequential = new Stopwatch();
        private final Stopwatch parallel = new Stopwatch();
        private final Stopwatch strides = new Stopwatch();
        private final Stopwatch rowNumber = new Stopwatch();

        /** Forgets what was measured before. */
        @Setup(Level.Iteration)
        public void begin() {
            sequential.reset();
            parallel.reset();
            strides.reset();
            rowNumber.reset();
        }

        public double sequentialMillis() {
            return sequential.medianMicros() / MICROS_PER_MILLI;
        }

        public double parallelMillis() {
            return parallel.medianMicros() / MICROS_PER_MILLI;
        }

        public double stridesMillis() {
            return strides.medianMicros() / MICROS_PER_MILLI;
        }

        public double rowNumberMillis() {
            return rowNumber.medianMicros() / MICROS_PER_MILLI;
        }
    }
}

package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;
import dev.pagination.PageRequest;
import dev.pagination.jdbc.JdbcPager;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
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
 * Reading a whole table row by row: by {@link JdbcPager#stream}, by a cursor of the driver, which holds a connection and a
 * transaction meanwhile, and by OFFSET, in turns inside one JVM with a small heap, on PostgreSQL.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar jmh IterationBenchmark -p order=UNIFORM</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms64m", "-Xmx64m"})
public class IterationBenchmark extends BenchmarkSettings {

    /** JMH would add up the numbers of iterations, so there is one, with some turns and their medians. */
    private static final int TURNS = 3;

    /** The rows of the table, unless a table is given. */
    @Param("1000000")
    public long rows;

    /** The rows of a page, and those that the driver fetches at a time. */
    @Param("500")
    public int size;

    /** The order of the rows. */
    @Param
    public TxnOrder order = TxnOrder.UNIFORM;

    private TxnTable table;
    private JdbcPager<Txn> pager;
    private ByHand byOffset;

    /** Compares what all ways deliver, and what they hold. */
    @Setup
    public void prepare() {
        table = TxnTable.open(rows);
        pager = table.pager(order, EdgeCheck.ASSUMED);
        byOffset = new ByHand(table.dataSource(), order, EdgeCheck.ASSUMED, size);
        Witness byPager = new Witness(rows);
        Witness byCursor = new Witness(rows);
        readByPager(byPager);
        readByCursor(byCursor);
        byPager.requireSame(byCursor);
    }

    /** Each some times, OFFSET for a tenth of the rows only; {@link Iteration} has the numbers. */
    @Benchmark
    public void inTurns(Iteration iteration, Blackhole results) {
        iteration.rows = rows;
        for (int turn = 0; turn < TURNS; turn++) {
            iteration.byPager.time(() -> readByPager(results::consume));
            iteration.byCursor.time(() -> readByCursor(results::consume));
            iteration.byOffset.time(() -> readTenthByOffset(results::consume));
        }
        Witness held = new Witness(rows);
        readByPager(held);
        iteration.grown = held.grown();
    }

    private void readByPager(Consumer<Txn> rowReader) {
        pager.stream(PageRequest.first(size)).forEach(rowReader);
    }

    private void readByCursor(Consumer<Txn> rowReader) {
        String sql = "SELECT " + Txn.COLUMNS + " FROM txn ORDER BY " + order.sql();
        try (Connection connection = table.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(size);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rowReader.accept(Txn.read(row));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The cursor could not be read.", failure);
        }
    }

    private void readTenthByOffset(Consumer<Txn> rowReader) {
        for (long number = 0; number * size < rows / 10; number++) {
            byOffset.numbered(number).rows().forEach(rowReader);
        }
    }

    /** Gives the table back. */
    @TearDown
    public void close() {
        table.close();
    }

    /** Sees the rows of a walk in their order, and how much memory is in use at its first quarter and at its last. */
    private static final class Witness implements Consumer<Txn> {

        private final long quarter;
        private long seen;
        private long hash;
        private long early;
        private long late;

        Witness(long rows) {
            this.quarter = Math.max(1, rows / 4);
        }

        @Override
        public void accept(Txn row) {
            seen++;
            hash = 31 * hash + row.hashCode();
            if (seen == quarter) {
                early = used();
            } else if (seen == 3 * quarter) {
                late = used();
            }
        }

        private static long used() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        /** How many bytes more were in use at the last quarter. */
        long grown() {
            return late - early;
        }

        void requireSame(Witness other) {
            if (seen != other.seen || hash != other.hash || seen / 4 != quarter) {
                throw new IllegalStateException("The walks differ: " + seen + " and " + other.seen + " rows.");
            }
        }
    }

    /** The numbers of one iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Iteration {

        private static final double MICROS_PER_SECOND = 1_000_000;

        private final Stopwatch byPager = new Stopwatch();
        private final Stopwatch byCursor = new Stopwatch();
        private final Stopwatch byOffset = new Stopwatch();
        private long rows;
        private long grown;

        /** Forgets what was measured before. */
        @Setup(Level.Iteration)
        public void begin() {
            byPager.reset();
            byCursor.reset();
            byOffset.reset();
        }

        public double pagerRowsPerSecond() {
            return rows * MICROS_PER_SECOND / byPager.medianMicros();
        }

        public double cursorRowsPerSecond() {
            return rows * MICROS_PER_SECOND / byCursor.medianMicros();
        }

        /** In the first tenth, where OFFSET is at its best. */
        public double offsetRowsPerSecond() {
            return rows / 10.0 * MICROS_PER_SECOND / byOffset.medianMicros();
        }

        /** How many KiB more than at its first quarter the walk by the pager held at its last. */
        public double pagerGrownKibibytes() {
            return grown / 1024.0;
        }
    }
}

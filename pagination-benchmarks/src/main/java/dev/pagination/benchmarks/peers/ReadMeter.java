package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.TxnDatabase;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.plan.PlanReport;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a page makes its database read: its statements are recorded and executed once more. */
interface ReadMeter {

    /**
     * What a page reads.
     *
     * @param statements executed
     * @param rows from tables and indexes
     * @param buffers blocks of 8 KiB; {@code null} if the database does not tell
     */
    record Reads(int statements, long rows, @Nullable Long buffers) {}

    /** What some statements read. */
    Reads count(List<RecordedStatement> queries);

    /** A meter of readings over this recording. */
    static ReadMeter of(TxnDatabase database, RecordingDataSource recording) {
        return database == TxnDatabase.POSTGRESQL
                ? new Explained(PlanGuard.postgres(recording))
                : new Counted(PlanGuard.of(recording));
    }

    /** Reads the page once. */
    default Reads read(Reading reading, RecordingDataSource recording) {
        recording.clear();
        reading.run();
        return count(recording.statements().stream()
                .filter(RecordedStatement::isQuery)
                .toList());
    }

    /** Under EXPLAIN (ANALYZE, BUFFERS), planned for their values. */
    record Explained(PlanGuard guard) implements ReadMeter {
        @Override
        public Reads count(List<RecordedStatement> queries) {
            List<PlanReport> plans = queries.stream()
                    .map(statement -> guard.explain(statement).get(0))
                    .toList();
            return new Reads(
                    plans.size(),
                    plans.stream().mapToLong(PlanReport::rowsRead).sum(),
                    plans.stream().mapToLong(PlanReport::buffers).sum());
        }
    }

    /** By what MariaDB's session or H2's plan counts. */
    record Counted(PlanGuard guard) implements ReadMeter {
        @Override
        public Reads count(List<RecordedStatement> queries) {
            return new Reads(
                    queries.size(), queries.stream().mapToLong(guard::rowsRead).sum(), null);
        }
    }
}

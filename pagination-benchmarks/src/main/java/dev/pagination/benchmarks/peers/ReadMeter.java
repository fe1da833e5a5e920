package dev.pagination.benchmarks.peers;

import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.plan.PlanReport;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.List;

/**
 * Counts what a page makes PostgreSQL read: its statements are recorded and executed once more under EXPLAIN (ANALYZE,
 * BUFFERS), planned for their values.
 */
final class ReadMeter {

    private final RecordingDataSource recording;
    private final PlanGuard guard;

    /**
     * What a page reads.
     *
     * @param statements executed
     * @param rows from tables and indexes
     * @param buffers blocks of 8 KiB
     */
    record Reads(int statements, long rows, long buffers) {}

    /** A meter of readings over this recording. */
    ReadMeter(RecordingDataSource recording) {
        this.recording = recording;
        this.guard = PlanGuard.postgres(recording);
    }

    /** Reads the page once. */
    Reads of(Reading reading) {
        recording.clear();
        reading.run();
        List<PlanReport> plans = recording.statements().stream()
                .filter(RecordedStatement::isQuery)
                .map(statement -> guard.explain(statement).get(0))
                .toList();
        return new Reads(
                plans.size(),
                plans.stream().mapToLong(PlanReport::rowsRead).sum(),
                plans.stream().mapToLong(PlanReport::buffers).sum());
    }
}

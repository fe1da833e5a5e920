package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.benchmarks.advisor.findings.Reads;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Asks the database what a page reads, by executing its statements again as the test kit's plan guard does. */
interface ReadMeter {

    /**
     * What the statements of a page read.
     *
     * @param reading reads the page through the recording
     * @param size the most rows of the page
     */
    Reads of(Runnable reading, int size);

    /** The meter of the recording's database; of one whose counts cannot be read, one that knows nothing. */
    static ReadMeter of(RecordingDataSource recording) {
        try {
            return new Guarded(recording, PlanGuard.of(recording));
        } catch (IllegalArgumentException untold) {
            return (reading, size) -> Reads.unknown();
        }
    }

    /**
     * By the plan guard.
     *
     * @param recording what pages are read through
     * @param guard reads plans
     */
    record Guarded(RecordingDataSource recording, PlanGuard guard) implements ReadMeter {

        /** A sort, as PostgreSQL and MariaDB name it. */
        private static final Pattern SORT = Pattern.compile("(?m)^\\s*(?:Incremental )?Sort\\b|filesort");

        private static final String ORDER_BY = "ORDER BY";

        /** What H2 says of an ORDER BY for which it need not sort. */
        private static final String H2_SORTED = "index sorted";

        @Override
        public Reads of(Runnable reading, int size) {
            recording.clear();
            reading.run();
            long rows = 0;
            StringJoiner plans = new StringJoiner("\n");
            for (RecordedStatement statement : recording.statements()) {
                if (statement.isQuery()) {
                    rows += guard.rowsRead(statement);
                    plans.add(guard.plan(statement));
                }
            }
            String plan = plans.toString();
            return new Reads(OptionalLong.of(rows), isSort(plan) && rows > allowed(size), plan);
        }

        private static boolean isSort(String plan) {
            boolean ofH2 = plan.contains("scanCount") && plan.contains(ORDER_BY) && !plan.contains(H2_SORTED);
            return ofH2 || SORT.matcher(plan).find();
        }

        /** As the plan guard allows a page: sorting that few is no harm. */
        private static long allowed(int size) {
            return 4L * (size + 1) + 10;
        }
    }
}

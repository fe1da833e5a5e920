package dev.pagination.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** The times of one kind of call, for their median, and what the calls allocated. For one thread. */
final class Stopwatch {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MICRO = 1_000;

    private final long[] nanos = new long[1 << 17];
    private int calls;
    private long bytes;

    void reset() {
        calls = 0;
        bytes = 0;
    }

    void time(Runnable call) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long started = System.nanoTime();
        call.run();
        long time = System.nanoTime() - started;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        // More calls than that replace the first ones.
        nanos[calls++ % nanos.length] = time;
    }

    double medianMicros() {
        long[] sorted = Arrays.copyOf(nanos, Math.min(calls, nanos.length));
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2] / NANOS_PER_MICRO;
    }

    long meanBytes() {
        return calls == 0 ? 0 : bytes / calls;
    }
}

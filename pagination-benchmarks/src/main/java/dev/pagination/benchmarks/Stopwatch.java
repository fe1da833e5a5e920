package dev.pagination.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** The times of one kind of call, for their median, and what the calls allocated. For one thread. */
public final class Stopwatch {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MICRO = 1_000;

    private final long[] nanos = new long[1 << 17];
    private int calls;
    private long bytes;
    private long total;

    /** Forgets what was measured before. */
    public void reset() {
        calls = 0;
        bytes = 0;
        total = 0;
    }

    /** Runs the call and takes its time. */
    public void time(Runnable call) {
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long started = System.nanoTime();
        call.run();
        long time = System.nanoTime() - started;
        total += time;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        // More calls than that replace the first ones.
        nanos[calls++ % nanos.length] = time;
    }

    /** The median time. */
    public double medianMicros() {
        return quantileMicros(0.5);
    }

    /**
     * A quantile of the times, 0 if there are none.
     *
     * @param share of the times that are shorter, from 0 to less than 1
     */
    public double quantileMicros(double share) {
        long[] sorted = Arrays.copyOf(nanos, Math.min(calls, nanos.length));
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / NANOS_PER_MICRO;
    }

    /** How many calls were timed. */
    public int calls() {
        return calls;
    }

    /** The time of all calls together, in nanoseconds. */
    public long totalNanos() {
        return total;
    }

    /** What a call allocated on average. */
    public long meanBytes() {
        return calls == 0 ? 0 : bytes / calls;
    }
}

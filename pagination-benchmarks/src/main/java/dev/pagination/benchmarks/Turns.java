package dev.pagination.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Some calls, timed in turns inside one JVM: whatever else the machine does meanwhile moves all medians, and their
 * quotients hardly. JMH reports the numbers beside its own.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Turns {

    private final Stopwatch pager = new Stopwatch();
    private final Stopwatch byHand = new Stopwatch();
    private final Stopwatch firstPage = new Stopwatch();
    private int turn;

    /** Forgets what was measured before. */
    @Setup(Level.Iteration)
    public void begin() {
        pager.reset();
        byHand.reset();
        firstPage.reset();
    }

    /** Runs each once; another one begins each time. */
    void run(Runnable withPager, Runnable withHand, Runnable pageOne) {
        turn = (turn + 1) % 3;
        for (int i = 0; i < 3; i++) {
            switch ((turn + i) % 3) {
                case 0 -> pager.time(withPager);
                case 1 -> byHand.time(withHand);
                default -> firstPage.time(pageOne);
            }
        }
    }

    public double pagerMicros() {
        return pager.medianMicros();
    }

    public double byHandMicros() {
        return byHand.medianMicros();
    }

    public double firstPageMicros() {
        return firstPage.medianMicros();
    }

    public long pagerBytes() {
        return pager.meanBytes();
    }

    public long byHandBytes() {
        return byHand.meanBytes();
    }

    public long firstPageBytes() {
        return firstPage.meanBytes();
    }
}

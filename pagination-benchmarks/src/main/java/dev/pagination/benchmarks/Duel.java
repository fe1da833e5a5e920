package dev.pagination.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Two calls, timed in turns inside one JVM as {@link Turns} does with three. JMH reports the numbers beside its own. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Duel {

    private final Stopwatch pager = new Stopwatch();
    private final Stopwatch other = new Stopwatch();
    private boolean otherFirst;

    /** Forgets what was measured before. */
    @Setup(Level.Iteration)
    public void begin() {
        pager.reset();
        other.reset();
    }

    /** Runs each once; the other one begins each time. */
    void run(Runnable withPager, Runnable withOther) {
        if (otherFirst) {
            other.time(withOther);
        }
        pager.time(withPager);
        if (!otherFirst) {
            other.time(withOther);
        }
        otherFirst = !otherFirst;
    }

    public double pagerMicros() {
        return pager.medianMicros();
    }

    public double otherMicros() {
        return other.medianMicros();
    }

    public long pagerBytes() {
        return pager.meanBytes();
    }

    public long otherBytes() {
        return other.meanBytes();
    }
}

package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.PageFetchException;
import dev.pagination.benchmarks.advisor.findings.Cost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/** The times of one work. Not thread-safe. */
final class Timer {

    private static final int LEAST = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    /** How much of the time-out may be left when a failure is taken for it. */
    private static final double NEARLY = 0.9;

    /** From so many times on half of them, not a quarter, are for Java to get warm. */
    private static final int MANY = 20;

    /** How many times it takes to see whether they repeat. */
    private static final int ENOUGH = 10;

    /** How much the best times of an earlier and a later half may differ. */
    private static final double SAME = 0.03;

    private final Rounds.Work work;
    private final long share;
    private final Duration timeout;
    private final LongSupplier clock;
    private final List<Double> millis = new ArrayList<>();
    private long used;
    private boolean cutOff;
    private int lookAgain;
    private double best;
    private Repeats repeats = Repeats.NOT_YET;

    /** Whether later times say the same as earlier ones, so that neither noise nor a JVM getting warm moves them. */
    enum Repeats {
        NOT_YET,
        YES
    }

    /**
     * Without times.
     *
     * @param share nanoseconds that it gets in any case
     * @param clock tells nanoseconds
     */
    Timer(Rounds.Work work, long share, Duration timeout, LongSupplier clock) {
        this.work = work;
        this.share = share;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Whether it has not had its share. */
    boolean isShort() {
        return !cutOff && (used < share || millis.size() < LEAST);
    }

    /** Whether another one is compared with it. */
    boolean isRival(Timer other) {
        return !work.contest().isBlank() && work.contest().equals(other.work.contest());
    }

    /** Its best time in milliseconds; infinite if it was cut off. */
    double best() {
        look();
        return best;
    }

    Repeats repeats() {
        look();
        return repeats;
    }

    /** Does the work once; what runs into the time-out is not done again. */
    void run() {
        long started = clock.getAsLong();
        try {
            work.call().accept(millis.size());
        } catch (PageFetchException failure) {
            if (clock.getAsLong() - started < NEARLY * timeout.toNanos()) {
                throw failure;
            }
            cutOff = true;
            lookAgain = 0;
        }
        long nanos = clock.getAsLong() - started;
        used += nanos;
        millis.add(nanos / NANOS_PER_MILLI);
    }

    Cost cost() {
        return cutOff ? Cost.cutOffAfter(timeout.toNanos() / NANOS_PER_MILLI) : Cost.of(warm());
    }

    private double[] warm() {
        int cold = millis.size() / (millis.size() < MANY ? 4 : 2);
        return millis.stream().skip(cold).mapToDouble(Double::doubleValue).toArray();
    }

    /** Looks at the times, but not after each of thousands. */
    private void look() {
        if (millis.size() < lookAgain) {
            return;
        }
        lookAgain = millis.size() + 1 + millis.size() / 10;
        if (cutOff) {
            best = Double.POSITIVE_INFINITY;
            repeats = Repeats.YES;
            return;
        }
        double[] warm = warm();
        best = Cost.of(warm).best();
        boolean same = false;
        if (warm.length >= ENOUGH) {
            double early = Cost.of(Arrays.copyOf(warm, warm.length / 2)).best();
            double late = Cost.of(Arrays.copyOfRange(warm, warm.length / 2, warm.length))
                    .best();
            same = Math.abs(early - late) <= SAME * best;
        }
        repeats = same ? Repeats.YES : Repeats.NOT_YET;
    }
}

package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.PageFetchException;
import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.examples.terminal.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Times some works in turn, in another order each time, so that whatever else the machine does, and what the work before
 * leaves behind, moves all of them alike. Each has the same share of the
 * time; what is quick is done often, what is slow a few times. The first half of its times counts for nothing: Java
 * gets warm meanwhile, as a service is, and ways that run more Java are the slower for it until then.
 *
 * @param budget of all together, about
 * @param timeout after which a statement is given up
 */
record Rounds(Duration budget, Duration timeout) {

    private static final int LEAST = 3;
    private static final long SEED = 1;
    private static final double NANOS_PER_MILLI = 1e6;

    /** How much of the time-out may be left when a failure is taken for it. */
    private static final double NEARLY = 0.9;

    /**
     * The costs, same size and order as the works.
     *
     * @param progress is told the percentage of the budget that is used up
     */
    List<Cost> time(List<IntConsumer> works, Progress progress) {
        long share = budget.toNanos() / Math.max(1, works.size());
        List<Timer> timers = works.stream().map(work -> new Timer(work, share)).toList();
        List<Timer> turns = new ArrayList<>(timers);
        Random order = new Random(SEED);
        long started = System.nanoTime();
        for (int round = 0; timers.stream().anyMatch(Timer::isOpen); round++) {
            Collections.shuffle(turns, order);
            for (Timer timer : turns) {
                timer.run(round);
                progress.reached(Math.min(100, 100 * (System.nanoTime() - started) / budget.toNanos()));
            }
        }
        return timers.stream().map(Timer::cost).toList();
    }

    /** The time of one work. */
    private final class Timer {
        private final IntConsumer work;
        private final long share;
        private final List<Double> millis = new ArrayList<>();
        private long used;
        private boolean cutOff;

        Timer(IntConsumer work, long share) {
            this.work = work;
            this.share = share;
        }

        boolean isOpen() {
            return !cutOff && (used < share || millis.size() < LEAST);
        }

        void run(int round) {
            if (!isOpen()) {
                return;
            }
            long started = System.nanoTime();
            try {
                work.accept(round);
            } catch (PageFetchException failure) {
                if (System.nanoTime() - started < NEARLY * timeout.toNanos()) {
                    throw failure;
                }
                cutOff = true;
            }
            long nanos = System.nanoTime() - started;
            used += nanos;
            millis.add(nanos / NANOS_PER_MILLI);
        }

        Cost cost() {
            return cutOff
                    ? Cost.cutOffAfter(timeout.toNanos() / NANOS_PER_MILLI)
                    : Cost.of(millis.stream()
                            .skip(millis.size() / 2)
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        }
    }
}

package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.examples.terminal.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Times some works in turn, in another order each round, so that whatever else the machine does, and what the work before
 * leaves behind, moves all of them alike. Half of the time is shared out evenly: what is quick is done often, what is slow a
 * few times. The other half goes to close calls: those of a contest that are nearly the cheapest are done again until their
 * times repeat. It ends early if all do.
 *
 * @param budget of all together, about; if doing each three times takes more than half of it, the other half comes on top
 * @param timeout after which a statement is given up
 * @param clock tells nanoseconds
 */
record Rounds(Duration budget, Duration timeout, LongSupplier clock) {

    private static final long SEED = 1;

    /** How many times as much as the cheapest of its contest a work may cost to be a close call. */
    private static final double CLOSE = 1.5;

    /**
     * Something to be timed.
     *
     * @param contest those of one contest are compared with each other; blank for none
     * @param call does it; is told how often it was done before
     */
    record Work(String contest, IntConsumer call) {}

    /**
     * The costs, same size and order as the works.
     *
     * @param progress is told the percentage of the budget that is used up
     */
    List<Cost> time(List<Work> works, Progress progress) {
        long half = Math.max(1, budget.toNanos() / 2);
        long share = half / Math.max(1, works.size());
        List<Timer> timers = works.stream()
                .map(work -> new Timer(work, share, timeout, clock))
                .toList();
        Random order = new Random(SEED);
        long started = clock.getAsLong();
        LongConsumer show = now -> progress.reached(Math.min(100, 50 * (now - started) / half));
        turns(timers, order, show, Timer::isShort);
        long end = Math.max(started + budget.toNanos(), clock.getAsLong() + half);
        turns(timers, order, show, timer -> clock.getAsLong() < end && isCloseCall(timer, timers));
        return timers.stream().map(Timer::cost).toList();
    }

    /** Goes round and round among those that still want, until none does. */
    private void turns(List<Timer> timers, Random order, LongConsumer show, Predicate<Timer> wants) {
        List<Timer> turns = new ArrayList<>(timers);
        boolean done = false;
        while (!done) {
            done = true;
            Collections.shuffle(turns, order);
            for (Timer timer : turns) {
                if (wants.test(timer)) {
                    timer.run();
                    done = false;
                }
                show.accept(clock.getAsLong());
            }
        }
    }

    /** Whether it is nearly the cheapest of its contest, not alone in that, and its times do not repeat yet. */
    private static boolean isCloseCall(Timer timer, List<Timer> all) {
        if (timer.repeats() == Timer.Repeats.YES) {
            return false;
        }
        List<Double> rivals =
                all.stream().filter(timer::isRival).map(Timer::best).toList();
        double close = CLOSE * rivals.stream().mapToDouble(best -> best).min().orElse(0);
        return timer.best() <= close
                && rivals.stream().filter(best -> best <= close).count() > 1;
    }
}

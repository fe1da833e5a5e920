package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Place;
import dev.pagination.benchmarks.Stopwatch;
import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnTable;
import dev.pagination.benchmarks.peers.PageTimes.Outcome;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Reads a page by all contestants in turns, in another order each time, so that whatever else the machine does hits all
 * alike. Each page is compared with the reference before it is timed. Who has used up its time stands aside, so that slow
 * contestants do not make the others wait, and their reading does not push the others' pages out of the caches for long.
 */
final class Race implements AutoCloseable {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int WARM_UPS = 1;
    private static final int TIMINGS = 3;

    private final Reference reference;
    private final Contestants timed;
    private final Contestants recorded;
    private final RecordingDataSource recording;
    private final ReadMeter meter;
    private final Pace pace;

    /**
     * How long is measured.
     *
     * @param rows of the table
     * @param size of a page
     * @param rounds the most times that a page is timed, after as many to warm up
     * @param shareMillis how long a contestant may take in all before it stands aside; three times are taken in any case
     */
    record Pace(long rows, int size, int rounds, long shareMillis) {}

    private record Runner(Entrant entrant, Reading reading, Outcome outcome, Stopwatch watch) {}

    Race(TxnTable table, Pace pace) {
        this.recording = RecordingDataSource.of(table.dataSource());
        this.reference = new Reference(table.database(), table.dataSource());
        this.timed = Contestants.on(table.database(), table.dataSource());
        this.recorded = Contestants.on(table.database(), recording);
        this.meter = ReadMeter.of(table.database(), recording);
        this.pace = pace;
    }

    /** Lets the JVM compile what everybody does, on pages that nobody takes long for. */
    void warmUp() {
        for (Spot spot : Spot.all()) {
            if (spot.place() == Place.FIRST) {
                turns(line(spot, from(spot), new ArrayList<>()), WARM_UPS, pace.shareMillis());
            }
        }
    }

    /** All contestants at one spot. */
    List<PageTimes> run(Spot spot) {
        Optional<Shown> from = from(spot);
        List<PageTimes> results = new ArrayList<>();
        List<Runner> runners = line(spot, from, results);
        turns(runners, WARM_UPS, pace.shareMillis() / 4);
        runners.forEach(runner -> runner.watch().reset());
        turns(runners, TIMINGS, pace.shareMillis());
        runners.forEach(runner -> results.add(result(runner, spot, from)));
        return results;
    }

    /** Who can be timed, their page having been compared; the others go to the refused. */
    private List<Runner> line(Spot spot, Optional<Shown> from, List<PageTimes> refused) {
        List<Txn> expected =
                reference.page(spot.order(), number(spot), pace.size()).rows();
        List<Runner> runners = new ArrayList<>();
        for (Entrant entrant : Entrant.of(spot.order(), spot.way())) {
            try {
                Reading reading = reading(timed, entrant, spot, from);
                Outcome outcome = reading.rows().equals(expected) ? Outcome.RIGHT : Outcome.WRONG;
                runners.add(new Runner(entrant, reading, outcome, new Stopwatch()));
            } catch (RuntimeException failure) {
                refused.add(PageTimes.refused(entrant, spot, Failures.line(failure)));
            }
        }
        return runners;
    }

    /** The page from which the one at a spot is come to; none for the first page forward. */
    private Optional<Shown> from(Spot spot) {
        long number = number(spot);
        if (spot.way() == Way.BACKWARD) {
            return Optional.of(reference.page(spot.order(), number + 1, pace.size()));
        }
        return number == 0 ? Optional.empty() : Optional.of(reference.page(spot.order(), number - 1, pace.size()));
    }

    private long number(Spot spot) {
        return spot.place().page(pace.rows(), pace.size());
    }

    private Reading reading(Contestants contestants, Entrant entrant, Spot spot, Optional<Shown> from) {
        return Reading.of(contestants.enter(entrant, spot.order(), pace.size()), spot.way(), from);
    }

    private void turns(List<Runner> runners, int atLeast, long shareMillis) {
        List<Runner> shuffled = new ArrayList<>(runners);
        for (int round = 0; round < pace.rounds(); round++) {
            Collections.shuffle(shuffled, new Random(round));
            for (Runner runner : shuffled) {
                Stopwatch watch = runner.watch();
                if (watch.calls() < atLeast || watch.totalNanos() < shareMillis * NANOS_PER_MILLI) {
                    watch.time(runner.reading());
                }
            }
        }
    }

    private PageTimes result(Runner runner, Spot spot, Optional<Shown> from) {
        ReadMeter.Reads reads = meter.read(reading(recorded, runner.entrant(), spot, from), recording);
        Stopwatch watch = runner.watch();
        return new PageTimes(
                runner.entrant(),
                spot.order(),
                spot.place(),
                spot.way(),
                runner.outcome(),
                runner.outcome() == Outcome.RIGHT ? null : "It is another page.",
                watch.medianMicros(),
                watch.quantileMicros(0.25),
                watch.quantileMicros(0.75),
                watch.calls(),
                watch.meanBytes(),
                reads.statements(),
                reads.rows(),
                reads.buffers());
    }

    @Override
    public void close() {
        timed.close();
        recorded.close();
    }
}

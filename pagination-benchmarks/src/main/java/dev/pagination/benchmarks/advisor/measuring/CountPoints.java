package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Counting;
import java.util.List;
import java.util.Optional;

/** Joins pages with a total and what that total costs alone. */
final class CountPoints {

    private CountPoints() {}

    /**
     * A total without its page.
     *
     * @param filter the condition; blank for all rows
     * @param counting how the total was obtained
     * @param cost in time
     */
    record Alone(String filter, Counting counting, Cost cost) {}

    static List<CountPoint> of(List<CountPoint> counts, List<Alone> alone) {
        return counts.stream().map(count -> joined(count, alone)).toList();
    }

    private static CountPoint joined(CountPoint count, List<Alone> alone) {
        Optional<Cost> own = alone.stream()
                .filter(point -> point.filter().equals(count.filter()) && point.counting() == count.counting())
                .map(Alone::cost)
                .findFirst();
        return new CountPoint(count.filter(), count.counting(), count.total(), count.cost(), own, count.reads());
    }
}

package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.EdgePoint;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.List;

/** Joins pages that look behind them with those that do not. */
final class EdgePoints {

    private EdgePoints() {}

    /**
     * A page that does not look behind it.
     *
     * @param skipped how many rows lie before it, about
     * @param cost in time
     */
    record Assumed(long skipped, Cost cost) {}

    static List<EdgePoint> of(List<PagePoint> pages, List<Assumed> assumed) {
        return assumed.stream()
                .flatMap(point -> pages.stream()
                        .filter(page -> page.paging() == Paging.KEYSET && page.skipped() == point.skipped())
                        .limit(1)
                        .filter(page -> page.cost().isFinished() && point.cost().isFinished())
                        .map(page -> new EdgePoint(point.skipped(), page.cost(), point.cost())))
                .toList();
    }
}

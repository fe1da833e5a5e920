package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.EdgePoint;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.IndexFinding;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import dev.pagination.benchmarks.advisor.findings.Reads;
import dev.pagination.benchmarks.advisor.findings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Findings made up for a test. */
final class Measured {

    private static final int SIZE = 50;

    private final List<PagePoint> pages = new ArrayList<>();
    private final List<CountPoint> counts = new ArrayList<>();
    private final List<EdgePoint> edges = new ArrayList<>();
    private long rows = 1_000_000;
    private IndexFinding index = new IndexFinding(IndexFinding.Service.SERVED, "It serves.", List.of());

    /** A cost that does not spread. */
    static Cost always(double millis) {
        return Cost.of(millis);
    }

    /** A cost that hardly spreads. */
    static Cost millis(double median) {
        return new Cost(0.99 * median, median, 0.99 * median, 1.01 * median, 9, Cost.End.FINISHED);
    }

    Measured page(Paging paging, long skipped, double millis) {
        return page(paging, skipped, millis(millis), new Reads(OptionalLong.of(51), false, ""));
    }

    Measured page(Paging paging, long skipped, Cost cost, Reads reads) {
        pages.add(new PagePoint(paging, SIZE, skipped, cost, reads));
        return this;
    }

    Measured count(Counting counting, double millis) {
        return count("", counting, millis(millis));
    }

    Measured count(String filter, Counting counting, Cost cost) {
        counts.add(new CountPoint(filter, counting, "1,000,000", cost, Optional.empty(), Reads.unknown()));
        return this;
    }

    /** With what the total costs without its page. */
    Measured count(Counting counting, Cost cost, Cost alone) {
        counts.add(new CountPoint("", counting, "1,000,000", cost, Optional.of(alone), Reads.unknown()));
        return this;
    }

    Measured edge(Cost exact, Cost assumed) {
        edges.add(new EdgePoint(1_000, exact, assumed));
        return this;
    }

    Measured edge(double exact, double assumed) {
        edges.add(new EdgePoint(1_000, millis(exact), millis(assumed)));
        return this;
    }

    Measured rows(long all) {
        rows = all;
        return this;
    }

    Measured index(IndexFinding.Service service) {
        index = new IndexFinding(service, "So it is.", List.of());
        return this;
    }

    Findings findings() {
        return new Findings(
                new Setting("H2", "orders", "id ASC", "", SIZE, rows, 10),
                pages,
                List.of(),
                counts,
                List.of(),
                edges,
                107,
                index,
                List.of());
    }
}

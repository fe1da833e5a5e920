package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Which way to a page costs least, over all measured depths together. Keyset is taken unless another way is noticeably
 * cheaper, by a tenth and by 0.1 ms a page: it is the one that neither loses nor repeats rows when others come and go.
 */
final class PagingRules {

    /** How many times as much keyset may cost. */
    static final double TOLERATED = 1.1;

    /** What a page may cost more whatever that is in per cent: nobody notices it. */
    private static final double FREE_MILLIS = 0.1;

    private PagingRules() {}

    static Answer<Paging> answer(Findings findings) {
        Paging cheapest = cheapest(findings);
        double least = sum(findings, cheapest);
        double free = FREE_MILLIS * findings.depths().size();
        boolean keysetWins = sum(findings, Paging.KEYSET) <= Math.max(TOLERATED * least, least + free);
        return keysetWins ? keyset(findings, cheapest) : other(findings, cheapest);
    }

    /** The way that costs least, however little the difference; of equal ones the first, thus keyset. */
    static Paging cheapest(Findings findings) {
        return Stream.of(Paging.values())
                .min(Comparator.comparingDouble(paging -> sum(findings, paging)))
                .orElseThrow();
    }

    private static Answer<Paging> keyset(Findings findings, Paging cheapest) {
        List<String> reasons = new ArrayList<>();
        for (long depth : findings.depths()) {
            Optional<PagePoint> keyset = findings.page(Paging.KEYSET, depth);
            Optional<PagePoint> offset = findings.page(Paging.OFFSET, depth);
            if (keyset.isPresent() && offset.isPresent()) {
                reasons.add(compared(keyset.get(), offset.get()));
            }
        }
        if (cheapest != Paging.KEYSET) {
            double more = (sum(findings, Paging.KEYSET) - sum(findings, cheapest))
                    / findings.depths().size();
            reasons.add("Cheapest here is %s, by %s a page, which is too little to notice."
                    .formatted(cheapest.text(), Words.millis(more)));
        }
        reasons.add("Keyset neither skips nor repeats rows when others come and go; OFFSET does.");
        return new Answer<>(
                Paging.KEYSET, "Page by keyset: next(token).", reasons, "", certainty(findings, Paging.KEYSET));
    }

    private static String compared(PagePoint keyset, PagePoint offset) {
        String rows = keyset.reads().rows().isPresent() && offset.reads().rows().isPresent()
                ? ", %s rows read against %s"
                        .formatted(
                                Words.rows(keyset.reads().rows().getAsLong()),
                                Words.rows(offset.reads().rows().getAsLong()))
                : "";
        return "After %s rows keyset costs %s, OFFSET %s%s."
                .formatted(
                        Words.rows(keyset.skipped()), Words.millis(keyset.cost()), Words.millis(offset.cost()), rows);
    }

    /** Sure if at the deepest place the way's times lie below those of all others it could be taken for. */
    private static Certainty certainty(Findings findings, Paging way) {
        List<Long> depths = findings.depths();
        if (depths.isEmpty()) {
            return Certainty.CLOSE;
        }
        long deepest = depths.get(depths.size() - 1);
        Optional<PagePoint> chosen = findings.page(way, deepest);
        return chosen.isPresent()
                        && rivals(findings, way, deepest).allMatch(chosen.get().cost()::isClearlyBelow)
                ? Certainty.SURE
                : Certainty.CLOSE;
    }

    /** What keyset is compared with are the others; what any of these is compared with is keyset. */
    private static Stream<Cost> rivals(Findings findings, Paging way, long depth) {
        return Stream.of(Paging.values())
                .filter(paging -> (paging == Paging.KEYSET) != (way == Paging.KEYSET))
                .flatMap(paging -> findings.page(paging, depth).stream())
                .map(PagePoint::cost);
    }

    private static Answer<Paging> other(Findings findings, Paging cheapest) {
        double factor = sum(findings, Paging.KEYSET) / sum(findings, cheapest);
        return new Answer<>(
                cheapest,
                "Pages by number, by %s, are cheaper here at every depth together.".formatted(cheapest.text()),
                List.of(
                        "Keyset costs %s times as much over all measured depths.".formatted(Words.times(factor)),
                        "OFFSET skips or repeats rows when others come and go; where that matters, use keyset all the"
                                + " same."),
                "pager.page(PageRequest.ofPage(number, %d))"
                        .formatted(findings.setting().size()),
                certainty(findings, cheapest));
    }

    /** The best times of all depths, added up. What was cut off, or not measured at each, costs without end. */
    private static double sum(Findings findings, Paging paging) {
        OptionalDouble sum = findings.depths().stream()
                .mapToDouble(depth -> best(findings, paging, depth))
                .reduce(Double::sum);
        return sum.orElse(Double.POSITIVE_INFINITY);
    }

    private static double best(Findings findings, Paging paging, long depth) {
        // At the start nothing is skipped, so there is nothing to defer.
        Paging same = depth == 0 && paging == Paging.DEFERRED_JOIN ? Paging.OFFSET : paging;
        return findings.page(same, depth)
                .map(PagePoint::cost)
                .filter(Cost::isFinished)
                .map(Cost::best)
                .orElse(Double.POSITIVE_INFINITY);
    }
}

package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which way to a page costs least, over all measured depths together. Keyset is taken unless another way is noticeably
 * cheaper, by a tenth, by 0.1 ms a page and by more than the spread of the times: it is the one that neither loses nor repeats rows when others come and go.
 */
final class PagingRules {

    /** How many times as much keyset may cost. */
    static final double TOLERATED = 1.1;

    /** What a page may cost more whatever that is in per cent: nobody notices it. */
    private static final double FREE_MILLIS = 0.1;

    private PagingRules() {}

    static Answer<Paging> answer(Findings findings) {
        double keyset = sum(findings, Paging.KEYSET);
        Paging cheapest = Stream.of(Paging.values())
                .min(Comparator.comparingDouble(paging -> sum(findings, paging)))
                .orElseThrow();
        double least = sum(findings, cheapest);
        double free = FREE_MILLIS * findings.depths().size();
        boolean keysetWins = keyset <= Math.max(TOLERATED * least, least + free) || !isClear(findings, cheapest);
        return keysetWins ? keyset(findings) : other(findings, cheapest);
    }

    /** Whether the times of a way lie below those of keyset at some depth, and not above them at any. */
    private static boolean isClear(Findings findings, Paging way) {
        boolean below = false;
        for (long depth : findings.depths()) {
            Optional<Cost> keyset = findings.page(Paging.KEYSET, depth).map(PagePoint::cost);
            Optional<Cost> other = findings.page(way, depth).map(PagePoint::cost);
            if (keyset.isPresent() && other.isPresent()) {
                below |= other.get().isClearlyBelow(keyset.get());
                if (keyset.get().isClearlyBelow(other.get())) {
                    return false;
                }
            }
        }
        return below;
    }

    private static Answer<Paging> keyset(Findings findings) {
        List<String> reasons = new ArrayList<>();
        for (long depth : findings.depths()) {
            Optional<PagePoint> keyset = findings.page(Paging.KEYSET, depth);
            Optional<PagePoint> offset = findings.page(Paging.OFFSET, depth);
            if (keyset.isPresent() && offset.isPresent()) {
                reasons.add(compared(keyset.get(), offset.get()));
            }
        }
        reasons.add("Keyset neither skips nor repeats rows when others come and go; OFFSET does.");
        return new Answer<>(Paging.KEYSET, "Page by keyset: next(token).", reasons, "", certainty(findings));
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

    private static Certainty certainty(Findings findings) {
        List<Long> depths = findings.depths();
        if (depths.isEmpty()) {
            return Certainty.CLOSE;
        }
        long deepest = depths.get(depths.size() - 1);
        Optional<PagePoint> keyset = findings.page(Paging.KEYSET, deepest);
        return keyset.isPresent()
                        && others(findings, deepest).allMatch(keyset.get().cost()::isClearlyBelow)
                ? Certainty.SURE
                : Certainty.CLOSE;
    }

    private static Stream<Cost> others(Findings findings, long depth) {
        return Stream.of(Paging.OFFSET, Paging.DEFERRED_JOIN)
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
                Certainty.SURE);
    }

    /**
     * The lower quartiles of all depths, added up: other work on the machine moves them least. What was cut off costs without
     * end.
     */
    private static double sum(Findings findings, Paging paging) {
        double sum = 0;
        boolean any = false;
        for (long depth : findings.depths()) {
            Optional<PagePoint> point = findings.page(paging, depth);
            if (point.isEmpty() && depth == 0 && paging == Paging.DEFERRED_JOIN) {
                point = findings.page(Paging.OFFSET, depth); // nothing is skipped, so there is nothing to defer
            }
            if (point.isEmpty() || !point.get().cost().isFinished()) {
                return Double.POSITIVE_INFINITY;
            }
            sum += point.get().cost().low();
            any = true;
        }
        return any ? sum : Double.POSITIVE_INFINITY;
    }
}

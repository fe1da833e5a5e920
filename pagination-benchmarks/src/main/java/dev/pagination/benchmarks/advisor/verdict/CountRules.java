package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.CountPoint;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to get a total at a price one can afford: exact if that is cheap enough, else bounded, else estimated, else none.
 * Where it is cheap for some filters and dear for others, the exact count gets a time budget.
 */
final class CountRules {

    /** How many times as much as the cheapest exact way the plainest, {@link Counting#SEPARATE}, may cost. */
    private static final double TOLERATED = 1.1;

    private CountRules() {}

    static Answer<Counting> answer(Findings findings) {
        List<String> filters = findings.filters();
        if (filters.isEmpty()) {
            return new Answer<>(Counting.NONE, "No total was measured.", List.of(), "", Certainty.GIVEN);
        }
        List<Counting> choices =
                filters.stream().map(filter -> choice(findings, filter)).toList();
        Counting choice = choices.stream().distinct().count() == 1 ? choices.get(0) : joined(choices);
        List<String> reasons = new ArrayList<>();
        filters.forEach(filter -> reasons.add(reason(findings, filter)));
        if (!choice.isExact()) {
            reasons.add(onceOr(findings, filters.get(0)));
        }
        return new Answer<>(
                choice,
                sentence(choice),
                reasons,
                ".count(" + choice.java() + ")",
                certainty(findings, filters.get(0), choice));
    }

    /** What serves one filter best. */
    static Counting choice(Findings findings, String filter) {
        Optional<CountPoint> exact = cheapest(exact(findings, filter).filter(point -> isAffordable(findings, point)));
        if (exact.isPresent()) {
            return exact.get().counting();
        }
        return Stream.of(Counting.BOUNDED_10_000, Counting.BOUNDED_1_000, Counting.ESTIMATED)
                .filter(counting -> findings.count(filter, counting)
                        .filter(point -> isAffordable(findings, point))
                        .isPresent())
                .findFirst()
                .orElse(Counting.NONE);
    }

    /** Different filters want different things. */
    private static Counting joined(List<Counting> choices) {
        if (choices.stream().allMatch(Counting::isExact)) {
            return Counting.SEPARATE;
        }
        return choices.stream().anyMatch(Counting::isExact)
                ? Counting.EXACT_OR_BOUNDED
                : choices.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The exact ways that came to their end, the plainest first. */
    private static Stream<CountPoint> exact(Findings findings, String filter) {
        return Stream.of(Counting.SEPARATE, Counting.COMBINED, Counting.SNAPSHOT)
                .flatMap(counting -> findings.count(filter, counting).stream())
                .filter(point -> point.cost().isFinished());
    }

    /** The cheapest; the plainest if it is not much dearer. */
    private static Optional<CountPoint> cheapest(Stream<CountPoint> exact) {
        List<CountPoint> ways = exact.toList();
        Optional<CountPoint> cheapest = ways.stream()
                .min(Comparator.comparingDouble(point -> point.cost().best()));
        return cheapest.flatMap(least -> ways.stream()
                .filter(way -> way.counting() == Counting.SEPARATE
                        && way.cost().best() <= TOLERATED * least.cost().best())
                .findFirst()
                .or(() -> cheapest));
    }

    private static boolean isAffordable(Findings findings, CountPoint point) {
        return point.cost().isFinished()
                && surelyAdded(findings, point) <= findings.setting().affordMillis();
    }

    /** What the total adds at least; without statements of its own, what most of its times lie above the page's. */
    private static double surelyAdded(Findings findings, CountPoint point) {
        return point.alone()
                .map(Cost::best)
                .orElseGet(() -> findings.count(point.filter(), Counting.NONE)
                        .map(none -> point.cost().high() - none.cost().best())
                        .orElse(point.cost().high()));
    }

    /** What the total adds to the page. */
    static double added(Findings findings, CountPoint point) {
        double page = findings.count(point.filter(), Counting.NONE)
                .map(none -> none.cost().median())
                .orElse(0.0);
        return point.alone()
                .filter(alone -> point.cost().isFinished())
                .map(Cost::median)
                .orElse(Math.max(0, point.cost().median() - page));
    }

    private static String sentence(Counting choice) {
        return switch (choice) {
            case NONE -> "Show no total.";
            case SEPARATE, COMBINED, SNAPSHOT -> "Show the exact total: " + choice.text() + ".";
            case BOUNDED_1_000, BOUNDED_10_000 -> "Show a bounded total, as in \"10,000+\": " + choice.text() + ".";
            case ESTIMATED -> "Show an estimate: " + choice.text() + ".";
            case ONCE, CACHED -> "Count now and then: " + choice.text() + ".";
            case EXACT_OR_BOUNDED ->
                "Show the exact total where counting is quick, a bounded one elsewhere: " + choice.text() + ".";
        };
    }

    private static String reason(Findings findings, String filter) {
        String rows = filter.isBlank() ? "All rows" : "WHERE " + filter;
        Cost page = findings.count(filter, Counting.NONE).map(CountPoint::cost).orElse(Cost.of(0));
        StringBuilder text = new StringBuilder(rows + ": a page costs " + Words.millis(page));
        cheapest(exact(findings, filter))
                .or(() -> findings.count(filter, Counting.SEPARATE))
                .ifPresent(point -> text.append(", an exact total %s more (%s)"
                        .formatted(addedText(findings, point), point.counting().text())));
        for (Counting counting : List.of(Counting.BOUNDED_10_000, Counting.ESTIMATED)) {
            findings.count(filter, counting)
                    .ifPresent(point ->
                            text.append(", %s %s more".formatted(counting.text(), addedText(findings, point))));
        }
        return text.append("; a total may add ")
                .append(Words.millis(findings.setting().affordMillis()))
                .append('.')
                .toString();
    }

    private static String addedText(Findings findings, CountPoint point) {
        return (point.cost().isFinished() ? "" : "at least ") + Words.millis(added(findings, point));
    }

    private static String onceOr(Findings findings, String filter) {
        String later = findings.count(filter, Counting.ONCE)
                .map(point -> ", and each further page " + Words.millis(point.cost()))
                .orElse("");
        return "If it must be exact: .count(%s) pays for it on the first page of a walk only%s."
                .formatted(Counting.ONCE.java(), later);
    }

    /** Sure if what an exact total costs does not spread over what is affordable. */
    private static Certainty certainty(Findings findings, String filter, Counting choice) {
        Optional<CountPoint> chosen = findings.count(filter, choice);
        Optional<CountPoint> exact = cheapest(exact(findings, filter));
        if (chosen.isEmpty() || exact.isEmpty()) {
            return Certainty.GIVEN;
        }
        Cost cost = exact.get().alone().orElse(exact.get().cost());
        double distance =
                Math.abs(added(findings, exact.get()) - findings.setting().affordMillis());
        return distance > cost.high() - cost.low() ? Certainty.SURE : Certainty.CLOSE;
    }
}

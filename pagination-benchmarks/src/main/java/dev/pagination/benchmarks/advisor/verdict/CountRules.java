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
        Optional<CountPoint> exact = exact(findings, filter);
        if (exact.isPresent() && isAffordable(findings, exact.get())) {
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

    /** The cheapest exact way; the plainest if it is not much dearer. */
    private static Optional<CountPoint> exact(Findings findings, String filter) {
        Optional<CountPoint> cheapest = Stream.of(Counting.SEPARATE, Counting.COMBINED, Counting.SNAPSHOT)
                .flatMap(counting -> findings.count(filter, counting).stream())
                .filter(point -> point.cost().isFinished())
                .min(Comparator.comparingDouble(point -> point.cost().low()));
        return findings.count(filter, Counting.SEPARATE)
                .filter(plain -> plain.cost().isFinished())
                .filter(plain ->
                        !isClearlyDearer(plain.cost(), cheapest.orElse(plain).cost()))
                .or(() -> cheapest);
    }

    private static boolean isClearlyDearer(Cost plain, Cost cheapest) {
        return cheapest.isClearlyBelow(plain) && plain.low() > TOLERATED * cheapest.low();
    }

    private static boolean isAffordable(Findings findings, CountPoint point) {
        double page = findings.count(point.filter(), Counting.NONE)
                .map(none -> none.cost().low())
                .orElse(0.0);
        return point.cost().isFinished()
                && point.cost().low() - page <= findings.setting().affordMillis();
    }

    /** What the total adds to the page. */
    static double added(Findings findings, CountPoint point) {
        double page = findings.count(point.filter(), Counting.NONE)
                .map(none -> none.cost().median())
                .orElse(0.0);
        return Math.max(0, point.cost().median() - page);
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
        exact(findings, filter)
                .or(() -> findings.count(filter, Counting.SEPARATE))
                .ifPresent(point -> text.append(", an exact total %s more (%s)"
                        .formatted(
                                added(findings, point, point.cost().isFinished()),
                                point.counting().text())));
        for (Counting counting : List.of(Counting.BOUNDED_10_000, Counting.ESTIMATED)) {
            findings.count(filter, counting)
                    .ifPresent(point -> text.append(", %s %s more"
                            .formatted(
                                    counting.text(),
                                    added(findings, point, point.cost().isFinished()))));
        }
        return text.append("; a total may add ")
                .append(Words.millis(findings.setting().affordMillis()))
                .append('.')
                .toString();
    }

    private static String added(Findings findings, CountPoint point, boolean finished) {
        return (finished ? "" : "at least ") + Words.millis(added(findings, point));
    }

    private static String onceOr(Findings findings, String filter) {
        String later = findings.count(filter, Counting.ONCE)
                .map(point -> ", and each further page " + Words.millis(point.cost()))
                .orElse("");
        return "If it must be exact: .count(%s) pays for it on the first page of a walk only%s."
                .formatted(Counting.ONCE.java(), later);
    }

    /** The exact total against the one that is advised in its place, or the cheapest exact way against the next. */
    private static Certainty certainty(Findings findings, String filter, Counting choice) {
        Optional<CountPoint> chosen = findings.count(filter, choice);
        Optional<CountPoint> exact = exact(findings, filter);
        if (chosen.isEmpty() || exact.isEmpty()) {
            return Certainty.GIVEN;
        }
        double added = added(findings, exact.get());
        double spread = exact.get().cost().high() - exact.get().cost().low();
        return Math.abs(added - findings.setting().affordMillis()) > spread ? Certainty.SURE : Certainty.CLOSE;
    }
}

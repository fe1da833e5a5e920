package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.EdgeCheck;
import dev.pagination.benchmarks.advisor.findings.EdgePoint;
import dev.pagination.benchmarks.advisor.findings.Findings;
import java.util.List;

/** Whether looking behind a page is worth what it costs. */
final class EdgeRules {

    /** How much of a page it may cost. */
    private static final double TOLERATED = 1.5;

    /** What nobody notices. */
    private static final double FREE_MILLIS = 0.5;

    private EdgeRules() {}

    static Answer<EdgeCheck> answer(Findings findings) {
        List<String> reasons = findings.edges().stream()
                .map(point -> "After %s rows a page costs %s with exact hasPrevious, %s without looking."
                        .formatted(
                                Words.rows(point.skipped()),
                                Words.millis(point.exact()),
                                Words.millis(point.assumed())))
                .toList();
        boolean dear = findings.edges().stream().anyMatch(EdgeRules::isDear);
        Certainty certainty = dear ? Certainty.SURE : Certainty.GIVEN;
        return dear
                ? new Answer<>(
                        EdgeCheck.ASSUMED,
                        "Do not look behind a page; it costs too much here.",
                        reasons,
                        ".edges(EdgeCheck.ASSUMED)",
                        certainty)
                : new Answer<>(EdgeCheck.EXACT, "Keep hasPrevious exact; it costs little.", reasons, "", certainty);
    }

    private static boolean isDear(EdgePoint point) {
        return point.assumed().isClearlyBelow(point.exact())
                && point.exact().median() > TOLERATED * point.assumed().median()
                && point.exact().median() - point.assumed().median() > FREE_MILLIS;
    }
}

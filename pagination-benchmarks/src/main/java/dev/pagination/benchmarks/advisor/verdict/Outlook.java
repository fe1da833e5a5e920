package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.IndexFinding.Service;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.ArrayList;
import java.util.List;

/** What would change the answers. */
final class Outlook {

    private static final int MORE = 10;

    private Outlook() {}

    static List<String> sentences(Findings findings) {
        List<String> sentences = new ArrayList<>();
        moreRows(findings, sentences);
        counts(findings, sentences);
        Service service = findings.index().service();
        if (service == Service.NOT_SERVED || service == Service.IN_PART) {
            sentences.add("The index: with it a page reads its own rows only. Create it and measure again.");
        }
        sentences.add("Another filter or order: each has its own answer, so measure those that matter.");
        return sentences;
    }

    /** OFFSET at a depth grows with the depth, and the depth with the table. */
    private static void moreRows(Findings findings, List<String> sentences) {
        List<Long> depths = findings.depths();
        if (depths.isEmpty() || findings.setting().rows() == 0) {
            return;
        }
        long deepest = depths.get(depths.size() - 1);
        findings.page(Paging.OFFSET, deepest).map(PagePoint::cost).ifPresent(cost -> {
            if (deepest > 0) {
                sentences.add(
                        "More rows: at %d times as many (%s), the deepest page measured here costs OFFSET about %s."
                                .formatted(
                                        MORE,
                                        Words.rows(MORE * findings.setting().rows()),
                                        Words.millis(MORE * cost.median())));
            }
        });
    }

    private static void counts(Findings findings, List<String> sentences) {
        String filter = findings.filters().stream().findFirst().orElse("");
        findings.count(filter, Counting.SEPARATE)
                .filter(point -> point.cost().isFinished() && findings.setting().rows() > 0)
                .ifPresent(point -> {
                    double added = CountRules.added(findings, point);
                    double affordable =
                            findings.setting().rows() * findings.setting().affordMillis() / Math.max(added, 0.001);
                    sentences.add(
                            "The number of rows that match: an exact total stays within %s up to about %s of them."
                                    .formatted(Words.millis(findings.setting().affordMillis()), rounded(affordable)));
                });
    }

    /** Two digits are more than such an extrapolation is worth. */
    private static String rounded(double rows) {
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(rows, 1))) - 1));
        return Words.rows(Math.round(rows / unit) * Math.round(unit));
    }
}

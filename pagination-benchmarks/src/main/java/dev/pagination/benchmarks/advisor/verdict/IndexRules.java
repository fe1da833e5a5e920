package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.IndexFinding;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.ArrayList;
import java.util.List;

/** What to do about the index: what the catalogue says, and whether the pages bear it out. */
final class IndexRules {

    private IndexRules() {}

    static List<String> sentences(Findings findings) {
        IndexFinding index = findings.index();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (index.service()) {
                    case SERVED -> "An index serves this order: " + index.explanation();
                    case IN_PART ->
                        "An index helps only in part, and pages read more than they show: " + index.explanation();
                    case NOT_SERVED -> "An index is missing, and every page reads all rows: " + index.explanation();
                    case UNKNOWN -> index.explanation();
                });
        boolean sorts = findings.pages().stream().anyMatch(IndexRules::isSortedKeyset);
        if (sorts && index.service() == IndexFinding.Service.SERVED) {
            sentences.add("The database sorts all the same: its statistics may be old, or the table so small that it"
                    + " prefers to read it whole.");
        }
        return sentences;
    }

    private static boolean isSortedKeyset(PagePoint page) {
        return page.paging() == Paging.KEYSET && page.reads().sorts();
    }
}

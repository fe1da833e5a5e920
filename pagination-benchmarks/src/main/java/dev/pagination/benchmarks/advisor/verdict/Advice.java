package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.EdgeCheck;
import dev.pagination.benchmarks.advisor.findings.Counting;
import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.List;
import java.util.OptionalLong;

/**
 * What follows from findings.
 *
 * @param paging how to reach a page
 * @param cheapest the way to a page that costs least by however little, which need not be worth it
 * @param offsetLosesFrom from how many skipped rows on OFFSET costs a tenth more than keyset; empty if nowhere measured
 * @param counting how to get a total
 * @param edges whether to look behind a page
 * @param index what to do about the index, one sentence each; its statements are in the findings
 * @param outlook what would change the answers, one sentence each
 */
public record Advice(
        Answer<Paging> paging,
        Paging cheapest,
        OptionalLong offsetLosesFrom,
        Answer<Counting> counting,
        Answer<EdgeCheck> edges,
        List<String> index,
        List<String> outlook) {

    /** Copies the lists. */
    public Advice {
        index = List.copyOf(index);
        outlook = List.copyOf(outlook);
    }

    /** The advice for findings; the same for the same findings. */
    public static Advice of(Findings findings) {
        Answer<Paging> paging = PagingRules.answer(findings);
        Answer<Counting> counting = CountRules.answer(findings);
        return new Advice(
                paging,
                PagingRules.cheapest(findings),
                Crossover.of(findings),
                counting,
                EdgeRules.answer(findings),
                IndexRules.sentences(findings),
                Outlook.sentences(findings));
    }
}

package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a build may not let pass of the pages by keyset.
 *
 * @param sorts what a page that sorts more than its rows means
 * @param maxRowsRead the most rows that a page may read; empty for any number
 */
public record Gate(Sorts sorts, OptionalLong maxRowsRead) {

    /** What a sort means. */
    public enum Sorts {
        /** Nothing. */
        PASS,
        /** The build fails. */
        FAIL
    }

    /** What does not pass, one sentence each; empty if all does. */
    public List<String> failures(Findings findings) {
        List<String> failures = new ArrayList<>();
        for (PagePoint page : findings.pages()) {
            if (page.paging() == Paging.KEYSET) {
                check(page, failures);
            }
        }
        return List.copyOf(failures);
    }

    private void check(PagePoint page, List<String> failures) {
        String where = "The page of %d after %s rows".formatted(page.size(), Words.rows(page.skipped()));
        OptionalLong rows = page.reads().rows();
        boolean asked = sorts == Sorts.FAIL || maxRowsRead.isPresent();
        if (rows.isEmpty() && asked) {
            failures.add(where + " cannot be checked: what it reads is not known.");
            return;
        }
        if (sorts == Sorts.FAIL && page.reads().sorts()) {
            failures.add(where + " sorts.");
        }
        if (maxRowsRead.isPresent() && rows.isPresent() && rows.getAsLong() > maxRowsRead.getAsLong()) {
            failures.add("%s reads %s rows; at most %s are allowed."
                    .formatted(where, Words.rows(rows.getAsLong()), Words.rows(maxRowsRead.getAsLong())));
        }
    }
}

package dev.pagination.benchmarks.advisor.findings;

import java.util.List;
import java.util.Optional;

/**
 * Everything that one run has measured.
 *
 * @param setting what was measured on what
 * @param pages each depth in each way, of each page size
 * @param forms each form of the SQL, if that was asked for
 * @param counts each filter with each way to a total; those of the pages' own filter first
 * @param growth counts of a part of each filter's rows, and of all; by filter, ascending
 * @param edges exact and assumed edges
 * @param tokenCharacters the length of an encrypted token of this order
 * @param index what the indexes do
 * @param notes what has to be known about the run
 */
public record Findings(
        Setting setting,
        List<PagePoint> pages,
        List<FormPoint> forms,
        List<CountPoint> counts,
        List<GrowthPoint> growth,
        List<EdgePoint> edges,
        int tokenCharacters,
        IndexFinding index,
        List<String> notes) {

    /** Copies the lists. */
    public Findings {
        pages = List.copyOf(pages);
        forms = List.copyOf(forms);
        counts = List.copyOf(counts);
        growth = List.copyOf(growth);
        edges = List.copyOf(edges);
        notes = List.copyOf(notes);
    }

    /** The depths of pages of the asked size, ascending. */
    public List<Long> depths() {
        return pages.stream()
                .filter(page -> page.size() == setting.size())
                .map(PagePoint::skipped)
                .distinct()
                .sorted()
                .toList();
    }

    /** A page of the asked size. */
    public Optional<PagePoint> page(Paging paging, long skipped) {
        return pages.stream()
                .filter(page -> page.size() == setting.size() && page.paging() == paging && page.skipped() == skipped)
                .findFirst();
    }

    /** The filters that totals were measured for; the pages' own first. */
    public List<String> filters() {
        return counts.stream().map(CountPoint::filter).distinct().toList();
    }

    /** A total of a filter. */
    public Optional<CountPoint> count(String filter, Counting counting) {
        return counts.stream()
                .filter(count -> count.filter().equals(filter) && count.counting() == counting)
                .findFirst();
    }

    /** The counts of more and more rows of a filter that came to their end, ascending. */
    public List<GrowthPoint> growthOf(String filter) {
        return growth.stream()
                .filter(point -> point.filter().equals(filter) && point.cost().isFinished())
                .toList();
    }
}

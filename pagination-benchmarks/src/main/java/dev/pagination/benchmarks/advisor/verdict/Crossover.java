package dev.pagination.benchmarks.advisor.verdict;

import dev.pagination.benchmarks.advisor.findings.Findings;
import dev.pagination.benchmarks.advisor.findings.PagePoint;
import dev.pagination.benchmarks.advisor.findings.Paging;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * From which depth OFFSET costs a tenth more than keyset: between two measured depths as if costs grew evenly there,
 * which those of OFFSET do.
 */
final class Crossover {

    private Crossover() {}

    static OptionalLong of(Findings findings) {
        long before = 0;
        double lossBefore = 0;
        for (long depth : findings.depths()) {
            Optional<PagePoint> keyset = findings.page(Paging.KEYSET, depth);
            Optional<PagePoint> offset = findings.page(Paging.OFFSET, depth);
            if (keyset.isEmpty() || offset.isEmpty()) {
                continue;
            }
            double loss = offset.get().cost().best()
                    - PagingRules.TOLERATED * keyset.get().cost().best();
            if (loss > 0) {
                double share = depth == 0 || lossBefore >= 0 ? 1 : -lossBefore / (loss - lossBefore);
                return OptionalLong.of(before + Math.round(share * (depth - before)));
            }
            before = depth;
            lossBefore = loss;
        }
        return OptionalLong.empty();
    }
}

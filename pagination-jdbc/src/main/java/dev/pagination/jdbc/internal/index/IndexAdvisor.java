package dev.pagination.jdbc.internal.index;

import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.jdbc.IndexAdvice.NotServed;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.jdbc.IndexAdvice.ServedInPart;
import dev.pagination.jdbc.internal.index.IndexRules.AfterEquality;
import dev.pagination.jdbc.internal.index.IndexRules.Reads;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a table's indexes do for a pager. Pure: everything was read before.
 *
 * @param table with its indexes
 * @param rules of its database
 * @param included quoted columns that a page shows besides its keys, if they are few
 */
record IndexAdvisor(IndexedTable table, IndexRules rules, List<String> included) {

    /** The advice for a pager that needs this index. */
    IndexAdvice advice(WantedIndex wanted) {
        IndexWords words = new IndexWords(table, rules, wanted);
        if (rules.reads() == Reads.NEVER_IN_ORDER) {
            return new NotServed(words.caveat(), List.of());
        }
        List<WantedIndex> sides =
                rules.reads() == Reads.FORWARD_ONLY ? List.of(wanted, wanted.reversed()) : List.of(wanted);
        Set<String> ddl = new LinkedHashSet<>();
        for (WantedIndex side : sides) {
            ddl.addAll(improvement(side));
        }
        Optional<IndexFit> forward = best(wanted);
        if (forward.isEmpty()) {
            return new NotServed(words.nothing(), List.copyOf(ddl));
        }
        IndexFit fit = forward.get();
        if (!fit.isWhole()) {
            return new ServedInPart(fit.index().name(), words.part(fit), List.copyOf(ddl));
        }
        return sides.stream().allMatch(this::isServed)
                ? new Served(fit.index().name(), words.whole(fit))
                : new ServedInPart(fit.index().name(), words.oneWay(fit), List.copyOf(ddl));
    }

    private boolean isServed(WantedIndex side) {
        return best(side).map(IndexFit::isWhole).orElse(false);
    }

    private Optional<IndexFit> best(WantedIndex side) {
        return table.indexes().stream()
                .filter(index -> index.unusable().isEmpty())
                .map(index -> IndexFit.of(index, side, rules))
                .filter(IndexFit::isOfUse)
                .min(IndexFit.BEST_FIRST);
    }

    /** The statements for the best index there can be, if it goes further than those there are. */
    private List<String> improvement(WantedIndex side) {
        IndexDdl ddl = new IndexDdl(table, rules, included);
        WantedIndex reachable = rules.afterEquality() == AfterEquality.SORTED ? side.unfiltered() : side;
        Optional<IndexFit> possible = ddl.created(reachable).map(index -> IndexFit.of(index, side, rules));
        Optional<IndexFit> present = best(side);
        boolean better = possible.isPresent()
                && (present.isEmpty()
                        || possible.get().equal() > present.get().equal()
                        || possible.get().keys() > present.get().keys());
        return better ? ddl.statements(reachable) : List.of();
    }
}

package dev.pagination.jdbc.internal.index;

import dev.pagination.jdbc.internal.index.IndexRules.AfterEquality;
import dev.pagination.jdbc.internal.index.IndexRules.Reads;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import java.util.Comparator;
import java.util.List;

/**
 * How far an index goes towards a wanted one: its first parts are columns compared by equality, in any order, and behind
 * them stand the keys, all in their directions and places of NULL or all turned round.
 *
 * @param index what is compared
 * @param wanted with what
 * @param equal how many of the columns compared by equality it begins with
 * @param keys how many of the keys it has behind them
 * @param way how it is read for that
 * @param gap what stops it, to follow its name; empty if nothing does
 */
record IndexFit(StoredIndex index, WantedIndex wanted, int equal, int keys, Way way, String gap) {

    /** From more to less: the whole, then more of the filter, then more of the order, then fewer parts. */
    static final Comparator<IndexFit> BEST_FIRST = Comparator.comparing(IndexFit::isWhole)
            .thenComparingInt(IndexFit::equal)
            .thenComparingInt(IndexFit::keys)
            .reversed()
            .thenComparingInt(fit -> fit.index().parts().size());

    /** From which end an index is read. */
    enum Way {
        FORWARD,
        BACKWARD
    }

    /** Compares an index, whether or not it is usable. */
    static IndexFit of(StoredIndex index, WantedIndex wanted, IndexRules rules) {
        int equal = equalities(index, wanted.equal());
        if (equal > 0 && rules.afterEquality() == AfterEquality.SORTED) {
            return new IndexFit(index, wanted, equal, 0, Way.FORWARD, "is not read in order behind it");
        }
        Way way = way(index.parts(), equal, wanted.keys(), rules);
        WantedIndex seen = way == Way.FORWARD ? wanted : wanted.reversed();
        for (int i = 0; i < seen.keys().size(); i++) {
            WantedKey key = seen.keys().get(i);
            String gap = equal + i == index.parts().size()
                    ? "lacks " + key.name()
                    : gap(index.parts().get(equal + i), key);
            if (!gap.isEmpty()) {
                return new IndexFit(index, wanted, equal, i, way, gap);
            }
        }
        return new IndexFit(index, wanted, equal, wanted.keys().size(), way, "");
    }

    /** Whether the page is a range of this index. */
    boolean isWhole() {
        return equal == wanted.equal().size() && keys == wanted.keys().size();
    }

    /** Whether it leads to the page at all. */
    boolean isOfUse() {
        return equal > 0 || keys > 0;
    }

    private static int equalities(StoredIndex index, List<String> equal) {
        int count = 0;
        while (count < index.parts().size()
                && equal.contains(index.parts().get(count).term())) {
            count++;
        }
        return count;
    }

    private static Way way(List<IndexPart> parts, int from, List<WantedKey> keys, IndexRules rules) {
        boolean turned = rules.reads() == Reads.BOTH_WAYS
                && from < parts.size()
                && !keys.isEmpty()
                && parts.get(from).direction() != keys.get(0).direction();
        return turned ? Way.BACKWARD : Way.FORWARD;
    }

    private static String gap(IndexPart part, WantedKey key) {
        if (!part.term().equals(key.term())) {
            boolean otherwise = part.column().equals(key.term());
            return otherwise
                    ? "has " + key.name() + " only as " + part.term()
                    : "has " + part.term() + " where the order has " + key.name();
        }
        if (key.reach() == Reach.DIVIDED) {
            return "has the NULLs of " + key.name()
                    + " where some of the pager's statements want them and others do not";
        }
        if (part.direction() != key.direction()) {
            return "has " + key.name() + " in the other direction";
        }
        return part.nulls() == key.nulls() ? "" : "has the NULLs of " + key.name() + " at the other end";
    }
}

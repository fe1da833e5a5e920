package dev.pagination.jdbc.internal.index;

import dev.pagination.jdbc.internal.index.ComparedFilter.Rest;
import dev.pagination.jdbc.internal.index.IndexFit.Way;
import dev.pagination.jdbc.internal.index.IndexRules.AfterEquality;
import dev.pagination.jdbc.internal.index.IndexRules.Stored;
import dev.pagination.jdbc.internal.index.IndexRules.Tail;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts an advice into words.
 *
 * @param table with its indexes
 * @param rules of its database
 * @param wanted what the pager needs
 */
record IndexWords(IndexedTable table, IndexRules rules, WantedIndex wanted) {

    /** One index serves. */
    String whole(IndexFit fit) {
        String keys = wanted.keys().isEmpty()
                ? ""
                : " the order " + wanted.order(wanted.keys().size());
        String way = fit.way() == Way.BACKWARD ? ", read backward" : "";
        String filter = wanted.equal().isEmpty() ? "" : " behind the filter on " + filter();
        return sentences(
                List.of("The index " + fit.index().name() + " serves" + keys + way + filter + ".", caveat(), rest()));
    }

    /** One index serves the pages that go forward only. */
    String oneWay(IndexFit fit) {
        return sentences(List.of(
                whole(fit),
                "Pages that go backward, and the look behind a page, need the order turned round, for which there is no"
                        + " index: this database reads an index from its start only."));
    }

    /** An index leads to the page, but not only there. */
    String part(IndexFit fit) {
        List<String> sentences = new ArrayList<>();
        String name = "The index " + fit.index().name();
        if (fit.keys() == wanted.keys().size()) {
            sentences.add(name + " serves the order " + wanted.order(fit.keys()) + ".");
        } else if (fit.keys() > 0) {
            sentences.add(name + " has the order up to " + wanted.order(fit.keys()) + ", but " + fit.gap() + ": "
                    + sorted(fit) + " sorted for every page.");
        } else {
            sentences.add(name + " finds the rows that the filter on " + filter() + " leaves, but " + fit.gap()
                    + ": they are all sorted for every page.");
        }
        if (fit.equal() < wanted.equal().size()) {
            sentences.add("It does not begin with " + filter() + ", so rows that the filter throws away are read.");
        }
        sentences.addAll(outlook(fit.keys()));
        sentences.add(rest());
        return sentences(sentences);
    }

    /** No index is of use. */
    String nothing() {
        List<String> sentences = new ArrayList<>();
        sentences.add("No index of the table " + table.sql() + " begins with a key of the order "
                + wanted.order(wanted.keys().size())
                + (wanted.equal().isEmpty() ? "" : " or with a column of the filter, " + filter())
                + ", so every page reads all rows, and sorts them.");
        sentences.addAll(outlook(0));
        return sentences(sentences);
    }

    /** What a page costs even so. */
    String caveat() {
        return rules.caveat().orElse("");
    }

    private String rest() {
        return wanted.rest() == Rest.NONE
                ? ""
                : "The filter has conditions other than column = value; rows that these throw away are read. If one of"
                        + " them is an equality, name its column to advice().";
    }

    private String sorted(IndexFit fit) {
        return rules.tail() == Tail.SORTS_TIES
                ? "rows tied on " + (fit.keys() == 1 ? "it" : "these") + " are"
                : "all rows from the cursor on are";
    }

    /** What does not count, and what else would help. */
    private List<String> outlook(int keysServed) {
        List<String> sentences = new ArrayList<>();
        for (StoredIndex index : table.indexes()) {
            if (index.unusable().isPresent()
                    && IndexFit.of(index, wanted, rules).keys() > keysServed) {
                sentences.add("The index " + index.name() + " does not count: it "
                        + index.unusable().get() + ".");
            }
        }
        if (!wanted.equal().isEmpty() && rules.afterEquality() == AfterEquality.SORTED) {
            sentences.add("This database does not see the order behind a column that is compared by equality; make "
                    + filter() + " the first key of the order, and an index saves the sort.");
        }
        if (rules.stored() == Stored.ASCENDING_ONLY && !wanted.isUniform()) {
            sentences.add(
                    "This database keeps every index ascending; let all keys run one way, and an index can serve.");
        }
        for (WantedKey key : wanted.keys()) {
            if (key.reach() == Reach.DIVIDED) {
                sentences.add("No index has the NULLs of " + key.name() + " both where the database has them and at the"
                        + " other end; leave them where the database has them, or make it the first key.");
            } else if (key.reach() == Reach.COMPUTED) {
                sentences.add("This database has no index on an expression; order by the column " + key.name()
                        + " instead, once it exists.");
            }
        }
        return sentences;
    }

    private String filter() {
        return wanted.equal().stream().map(IndexWords::unquoted).collect(Collectors.joining(", "));
    }

    private static String unquoted(String column) {
        return column.replaceAll("^\\W|\\W$", "");
    }

    private static String sentences(List<String> sentences) {
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}

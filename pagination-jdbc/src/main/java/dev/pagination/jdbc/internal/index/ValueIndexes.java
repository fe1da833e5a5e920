package dev.pagination.jdbc.internal.index;

import dev.pagination.jdbc.internal.index.ComparedFilter.Rest;
import dev.pagination.jdbc.internal.index.IndexRules.AfterEquality;
import dev.pagination.jdbc.internal.index.IndexRules.Tail;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The indexes of a table, read once, to be asked which have the rows of one value in order. Immutable. */
public final class ValueIndexes {

    /** No index is known. */
    public static final ValueIndexes NONE = new ValueIndexes(List.of(), IndexRules.UNKNOWN);

    private final List<StoredIndex> indexes;
    private final IndexRules rules;

    ValueIndexes(List<StoredIndex> indexes, IndexRules rules) {
        this.indexes =
                indexes.stream().filter(index -> index.unusable().isEmpty()).toList();
        this.rules = rules;
    }

    /** The indexes of a table as the catalogue has them now. */
    public static ValueIndexes read(Connection connection, TablePlace place, Quoting quoting) throws SQLException {
        IndexSupport support = IndexSupport.of(connection.getMetaData().getDatabaseProductName());
        return new ValueIndexes(support.catalog().indexes(connection, place, quoting), support.rules());
    }

    /**
     * Whether the rows of each value of a column are a range of one index in an order, read forward or backward. Keys that
     * only tell apart rows that are the same by all keys before them may be missing where such rows alone are sorted. An
     * order by an expression is never found.
     *
     * @param column quoted
     * @param equal other quoted columns that are compared with single values
     * @param order of the rows
     * @param tieBreakers the names of keys that together identify a row
     */
    public boolean lead(String column, List<String> equal, ReviewedOrder order, Set<String> tieBreakers) {
        List<WantedKey> keys =
                order.wanted(order.keys().stream().map(ReviewedKey::term).toList(), rules);
        return rules.afterEquality() == AfterEquality.ORDERED
                ? leadBehindEqual(column, equal, keys, tieBreakers)
                : leadFrom(column, keys, tieBreakers);
    }

    private boolean leadBehindEqual(String column, List<String> equal, List<WantedKey> keys, Set<String> tieBreakers) {
        List<String> compared = new ArrayList<>(equal);
        compared.add(column);
        WantedIndex wanted = WantedIndex.of(new ComparedFilter(compared, Rest.NONE), keys, rules);
        return indexes.stream()
                .map(index -> IndexFit.of(index, wanted, rules))
                .anyMatch(fit -> fit.index().parts().subList(0, fit.equal()).stream()
                                .anyMatch(part -> part.term().equals(column))
                        && fit.keys() > 0
                        && isEnough(
                                wanted.keys().subList(fit.keys(), wanted.keys().size()), tieBreakers));
    }

    /** For a database that sees no order behind equality: the statements order by the column first. */
    private boolean leadFrom(String column, List<WantedKey> keys, Set<String> tieBreakers) {
        List<WantedKey> all = new ArrayList<>(keys);
        all.add(
                0,
                new WantedKey(
                        column,
                        column,
                        column,
                        "",
                        keys.get(0).direction(),
                        rules.nullDefault().placement(keys.get(0).direction()),
                        Reach.WHOLE));
        WantedIndex wanted = new WantedIndex(List.of(), all, Rest.NONE);
        return indexes.stream()
                .map(index -> IndexFit.of(index, wanted, rules))
                .anyMatch(fit -> fit.keys() > 1 && isEnough(all.subList(fit.keys(), all.size()), tieBreakers));
    }

    private boolean isEnough(List<WantedKey> missing, Set<String> tieBreakers) {
        boolean ties = missing.stream().map(WantedKey::name).allMatch(tieBreakers::contains);
        return missing.isEmpty() || (ties && rules.tail() == Tail.SORTS_TIES);
    }
}

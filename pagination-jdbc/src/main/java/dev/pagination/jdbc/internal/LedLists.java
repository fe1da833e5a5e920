package dev.pagination.jdbc.internal;

import dev.pagination.SortKey;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.jdbc.internal.index.ReviewedKey;
import dev.pagination.jdbc.internal.index.ReviewedOrder;
import dev.pagination.plan.SeekStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says of which lists an index has the rows of each value in order.
 *
 * @param relation with its indexes
 * @param style what statements are written for
 * @param keys the order
 */
record LedLists(Relation relation, SeekStyle style, OrderedKeys keys) {

    /**
     * Whether an index leads to the rows of each value of a list.
     *
     * @param conditions what else rows are filtered by, see {@link Conditions#and}
     */
    boolean contain(InList list, String conditions) {
        KeyColumn column = relation.keyColumn(list.column());
        if (relation.indexes().declared().contains(column.name())) {
            return true;
        }
        List<String> equal = Equalities.of(conditions).columnsOf(relation).stream()
                .map(this::quoted)
                .toList();
        return !column.isRegistered()
                && relation.indexes().found().lead(quoted(column.name()), equal, order(), tieBreakers());
    }

    private ReviewedOrder order() {
        List<ReviewedKey> reviewed = new ArrayList<>();
        for (SortKey key : keys.ordering().keys()) {
            KeyColumn column = relation.keyColumn(key.name());
            String term = column.isRegistered() ? "" : quoted(column.name());
            reviewed.add(new ReviewedKey(key, column.expression(), term, ""));
        }
        return new ReviewedOrder(keys.ordering(), reviewed, style);
    }

    private Set<String> tieBreakers() {
        return keys.identity().stream()
                .map(key -> keys.ordering().keys().get(key).name())
                .collect(Collectors.toSet());
    }

    private String quoted(String name) {
        return relation.indexes().quoting().quoted(name);
    }
}

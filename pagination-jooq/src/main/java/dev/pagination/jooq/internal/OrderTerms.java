package dev.pagination.jooq.internal;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.plan.NullDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;

/**
 * Writes ORDER BY.
 *
 * @param natural where the database puts NULL if it is not told
 */
record OrderTerms(NullDefault natural) {

    /**
     * The terms of an order; the place of NULL is said only where the database would have another.
     *
     * @param field the field of a key, by its index
     */
    List<SortField<?>> of(List<SortKey> order, IntFunction<Field<?>> field) {
        List<SortField<?>> terms = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            SortKey key = order.get(i);
            boolean descending = key.direction() == Direction.DESC;
            SortField<?> term = field.apply(i).sort(descending ? SortOrder.DESC : SortOrder.DEFAULT);
            if (key.nulls() == NullPlacement.NONE || key.nulls() == natural.placement(key.direction())) {
                terms.add(term);
            } else {
                terms.addAll(placed(field.apply(i), term, key.nulls()));
            }
        }
        return terms;
    }

    /** Where it is not known that NULLS FIRST is done, NULL is given its place by a term of its own. */
    private List<SortField<?>> placed(Field<?> field, SortField<?> term, NullPlacement nulls) {
        boolean first = nulls == NullPlacement.FIRST;
        if (natural.placement(Direction.DESC) != NullPlacement.NONE) {
            return List.of(first ? term.nullsFirst() : term.nullsLast());
        }
        Field<Integer> place =
                DSL.when(field.isNull(), DSL.inline(first ? 0 : 1)).otherwise(DSL.inline(first ? 1 : 0));
        return List.of(place.sortDefault(), term);
    }
}

package dev.pagination.jpa.internal;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.plan.NullDefault;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes ORDER BY with Criteria.
 *
 * @param builder of the provider
 * @param nullDefault where the database has NULL if it is not told
 * @param placing tells it
 */
record OrderWriter(CriteriaBuilder builder, NullDefault nullDefault, NullPlacing placing) {

    /** Writes a key whose NULL is to be where the database would not have it. */
    interface NullPlacing {
        List<Order> terms(SortKey key, Expression<?> expression);
    }

    /**
     * Tells by a CASE before the key where NULL is, which is all that Criteria of Jakarta Persistence 3.1 has for it. No
     * index has this order.
     */
    static OrderWriter standard(CriteriaBuilder builder, NullDefault nullDefault) {
        return new OrderWriter(builder, nullDefault, (key, expression) -> {
            int whenNull = key.nulls() == NullPlacement.FIRST ? 0 : 1;
            Expression<Integer> rank = builder.<Integer>selectCase()
                    .when(builder.isNull(expression), whenNull)
                    .otherwise(1 - whenNull);
            return List.of(builder.asc(rank), directed(builder, key, expression));
        });
    }

    /** The same, told in another way. */
    OrderWriter with(NullPlacing other) {
        return new OrderWriter(builder, nullDefault, other);
    }

    /**
     * The terms.
     *
     * @param order the keys and their directions
     * @param expressions of the keys, in the same order; there may be more
     */
    List<Order> terms(List<SortKey> order, List<Expression<?>> expressions) {
        List<Order> terms = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            SortKey key = order.get(i);
            if (key.nulls() == NullPlacement.NONE || key.nulls() == nullDefault.placement(key.direction())) {
                terms.add(directed(builder, key, expressions.get(i)));
            } else {
                terms.addAll(placing.terms(key, expressions.get(i)));
            }
        }
        return terms;
    }

    private static Order directed(CriteriaBuilder builder, SortKey key, Expression<?> expression) {
        return key.direction() == Direction.ASC ? builder.asc(expression) : builder.desc(expression);
    }
}

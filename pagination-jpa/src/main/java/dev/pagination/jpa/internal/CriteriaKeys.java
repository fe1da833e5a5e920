package dev.pagination.jpa.internal;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.plan.NullDefault;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;

/** The keys of an ordering on the root of one query; made for each query anew, because expressions belong to one. */
final class CriteriaKeys {

    private final CriteriaBuilder builder;
    private final List<Expression<?>> expressions = new ArrayList<>();

    CriteriaKeys(CriteriaBuilder builder, RootPaths paths, OrderedKeys keys) {
        this.builder = builder;
        for (OrderKey key : keys.keys()) {
            expressions.add(paths.key(builder, key));
        }
    }

    /** The expressions; same size and order as the ordering's keys. */
    List<Expression<?>> expressions() {
        return expressions;
    }

    Expression<?> expression(int key) {
        return expressions.get(key);
    }

    /** That a key is not greater than a value. Criteria asks for Comparable, which the database does not. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Predicate upTo(CriteriaBuilder builder, Expression<?> key, Object value) {
        return builder.lessThanOrEqualTo((Expression) key, (Comparable) value);
    }

    /** ORDER BY, with NULL told where the database would have it elsewhere. */
    List<Order> orderBy(List<SortKey> order, NullDefault nullDefault) {
        List<Order> terms = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            SortKey key = order.get(i);
            Expression<?> expression = expressions.get(i);
            if (key.nulls() != NullPlacement.NONE && key.nulls() != nullDefault.placement(key.direction())) {
                int whenNull = key.nulls() == NullPlacement.FIRST ? 0 : 1;
                terms.add(builder.asc(builder.<Integer>selectCase()
                        .when(builder.isNull(expression), whenNull)
                        .otherwise(1 - whenNull)));
            }
            terms.add(key.direction() == Direction.ASC ? builder.asc(expression) : builder.desc(expression));
        }
        return terms;
    }
}

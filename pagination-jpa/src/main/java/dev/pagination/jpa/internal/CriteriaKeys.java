package dev.pagination.jpa.internal;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.jpa.JpaKey;
import dev.pagination.jpa.internal.AttributePath.Kind;
import dev.pagination.jpa.internal.AttributePath.Step;
import dev.pagination.jpa.internal.OrderKey.OfAttribute;
import dev.pagination.jpa.internal.OrderKey.OfExpression;
import dev.pagination.plan.NullDefault;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of an ordering on the root of one query. Keys that cross the same association share one join. Made for each
 * query anew, because expressions belong to one.
 */
final class CriteriaKeys {

    private final CriteriaBuilder builder;
    private final Root<?> root;
    private final Map<String, From<?, ?>> joins = new HashMap<>();
    private final List<Expression<?>> expressions = new ArrayList<>();

    CriteriaKeys(CriteriaBuilder builder, Root<?> root, OrderedKeys keys) {
        this.builder = builder;
        this.root = root;
        for (OrderKey key : keys.keys()) {
            expressions.add(expression(key));
        }
    }

    /** The expressions; same size and order as the ordering's keys. */
    List<Expression<?>> expressions() {
        return expressions;
    }

    Expression<?> expression(int key) {
        return expressions.get(key);
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

    private Expression<?> expression(OrderKey key) {
        if (key instanceof OfExpression own) {
            return own(own);
        }
        return path(((OfAttribute) key).path());
    }

    @SuppressWarnings("unchecked")
    private Expression<?> own(OfExpression own) {
        return ((JpaKey<Object, Object>) own.key()).of(builder, (Root<Object>) root);
    }

    private Path<?> path(AttributePath attribute) {
        From<?, ?> from = root;
        Path<?> path = root;
        StringBuilder prefix = new StringBuilder();
        for (Step step : attribute.steps()) {
            prefix.append(step.attribute()).append('.');
            if (step.kind() == Kind.NAMED) {
                path = path.get(step.attribute());
            } else {
                from = join(from, prefix.toString(), step);
                path = from;
            }
        }
        return path;
    }

    private From<?, ?> join(From<?, ?> from, String prefix, Step step) {
        JoinType type = step.kind() == Kind.JOINED ? JoinType.INNER : JoinType.LEFT;
        return joins.computeIfAbsent(prefix, missing -> from.join(step.attribute(), type));
    }
}

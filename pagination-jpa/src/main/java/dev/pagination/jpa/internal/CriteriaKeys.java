package dev.pagination.jpa.internal;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;

/** The keys of an ordering on the root of one query; made for each query anew, because expressions belong to one. */
final class CriteriaKeys {

    private final List<Expression<?>> expressions = new ArrayList<>();

    CriteriaKeys(CriteriaBuilder builder, RootPaths paths, OrderedKeys keys) {
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
}

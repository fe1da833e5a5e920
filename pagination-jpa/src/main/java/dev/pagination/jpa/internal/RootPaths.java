package dev.pagination.jpa.internal;

import dev.pagination.jpa.JpaKey;
import dev.pagination.jpa.internal.AttributePath.Kind;
import dev.pagination.jpa.internal.AttributePath.Step;
import dev.pagination.jpa.internal.OrderKey.OfAttribute;
import dev.pagination.jpa.internal.OrderKey.OfExpression;
import dev.pagination.jpa.internal.OrderKey.OfSelection;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Attributes on the root of one query. Those reached across the same association share one join. Made for each query
 * anew, because expressions belong to one.
 */
final class RootPaths {

    private final Root<?> root;
    private final Map<String, Expression<?>> named;
    private final Map<String, From<?, ?>> joins = new HashMap<>();

    RootPaths(Root<?> root) {
        this(root, Map.of());
    }

    /** Attributes of a root, beside expressions by name. */
    RootPaths(Root<?> root, Map<String, Expression<?>> named) {
        this.root = root;
        this.named = named;
        joined(root, "");
    }

    /** Uses the joins that are there, if they leave out nothing. */
    private void joined(From<?, ?> from, String prefix) {
        for (Join<?, ?> join : from.getJoins()) {
            if (join.getAttribute() instanceof SingularAttribute && join.getOn() == null) {
                String way = prefix + join.getAttribute().getName() + ".";
                joins.putIfAbsent(way, join);
                joined(join, way);
            }
        }
    }

    /** Has the associations on the way loaded with the rows; called before a path across one of them is asked for. */
    void fetch(List<Step> steps) {
        From<?, ?> from = root;
        StringBuilder prefix = new StringBuilder();
        for (Step step : steps) {
            From<?, ?> before = from;
            // Every provider's fetch is a join as well; only the type does not say so.
            from = joins.computeIfAbsent(
                    prefix.append(step.attribute()).append('.').toString(),
                    missing -> (From<?, ?>) before.fetch(step.attribute(), type(step)));
        }
    }

    /** The attribute the steps lead to. */
    Path<?> path(List<Step> steps) {
        From<?, ?> from = root;
        Path<?> path = root;
        StringBuilder prefix = new StringBuilder();
        for (Step step : steps) {
            prefix.append(step.attribute()).append('.');
            if (step.kind() == Kind.NAMED) {
                path = path.get(step.attribute());
            } else {
                From<?, ?> before = from;
                from = joins.computeIfAbsent(prefix.toString(), missing -> before.join(step.attribute(), type(step)));
                path = from;
            }
        }
        return path;
    }

    /** A key's expression. */
    @SuppressWarnings("unchecked")
    Expression<?> key(CriteriaBuilder builder, OrderKey key) {
        if (key instanceof OfSelection selected) {
            return Objects.requireNonNull(named.get(selected.name()));
        }
        return key instanceof OfExpression own
                ? ((JpaKey<Object, Object>) own.key()).of(builder, (Root<Object>) root)
                : path(((OfAttribute) key).path().steps());
    }

    private static JoinType type(Step step) {
        return step.kind() == Kind.JOINED ? JoinType.INNER : JoinType.LEFT;
    }
}

package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.Origin.Start;
import dev.pagination.plan.PredicateRenderer;
import dev.pagination.plan.SeekBranch;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes queries of a {@link PagedQuery} with one criteria builder.
 *
 * @param query what is paged
 * @param builder of the provider
 * @param order writes ORDER BY
 * @param renderers write a seek on the keys of one query
 */
record CriteriaPage<E>(PagedQuery<E> query, CriteriaBuilder builder, OrderWriter order, Renderers renderers) {

    /** Makes a renderer for the keys of one query. */
    interface Renderers {
        PredicateRenderer<Predicate> on(List<Expression<?>> keys);
    }

    /** The query for a branch's rows in its order, selecting the keys, what the shape wants, and more. */
    CriteriaQuery<Object[]> rows(SeekBranch branch, RowShape<E, ?> shape, Extras more) {
        CriteriaQuery<Object[]> criteria = builder.createQuery(Object[].class);
        Start<E> start = query.origin().start(criteria, shape.written());
        RootPaths paths = new RootPaths(start.root(), start.named());
        shape.fetched().forEach(paths::fetch);
        CriteriaKeys keys = new CriteriaKeys(builder, paths, query.keys());
        List<Order> order = seek(criteria, start.root(), keys, branch);
        List<Selection<?>> selections = new ArrayList<>(keys.expressions());
        selections.addAll(shape.selections().of(builder, start, paths));
        if (criteria.isDistinct()) {
            // Distinct rows are ordered by nothing they do not have.
            order.forEach(term -> selections.add(term.getExpression()));
        }
        selections.addAll(more.of(criteria));
        return criteria.multiselect(selections).orderBy(order);
    }

    /** What is selected after the row itself. */
    interface Extras {
        List<Selection<?>> of(CriteriaQuery<?> criteria);
    }

    /** Limits a query to a branch, and returns the order of the branch. */
    List<Order> seek(AbstractQuery<?> criteria, Root<E> root, CriteriaKeys keys, SeekBranch branch) {
        List<Predicate> conditions = conditions(criteria, root);
        if (branch.seeks()) {
            Predicate seek = branch.predicate().render(renderers.on(keys.expressions()));
            if (criteria.getGroupList().isEmpty()) {
                conditions.add(seek);
            } else {
                // A key may be an aggregate.
                Predicate own = criteria.getGroupRestriction();
                criteria.having(own == null ? seek : builder.and(own, seek));
            }
        }
        criteria.where(conditions.toArray(Predicate[]::new));
        return order.terms(branch.order(), keys.expressions());
    }

    /** Its own condition and those of the filters. */
    private List<Predicate> conditions(AbstractQuery<?> criteria, Root<E> root) {
        List<Predicate> conditions = query.conditions(builder, criteria, root);
        Predicate own = criteria.getRestriction();
        if (own != null) {
            conditions.add(0, own);
        }
        return conditions;
    }

    /** The number of all rows, as a part of another query. */
    Selection<?> count(CriteriaQuery<?> outer) {
        Subquery<Long> all = outer.subquery(Long.class);
        all.select(builder.count(builder.literal(1)));
        filter(all, all.from(query.entity()));
        // EclipseLink 5 selects a subquery only inside an expression.
        return builder.coalesce(all, 0L);
    }

    /** Limits a query to the rows wanted. */
    void filter(AbstractQuery<?> criteria, Root<E> root) {
        criteria.where(conditions(criteria, root).toArray(Predicate[]::new));
    }
}

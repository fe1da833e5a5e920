package dev.pagination.jpa.internal;

import dev.pagination.plan.NullDefault;
import dev.pagination.plan.PredicateRenderer;
import dev.pagination.plan.SeekBranch;
import dev.pagination.plan.SeekPredicate;
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
 * @param nullDefault where the database has NULL
 * @param builder of the provider
 * @param renderers write a seek on the keys of one query
 */
record CriteriaPage<E>(PagedQuery<E> query, NullDefault nullDefault, CriteriaBuilder builder, Renderers renderers) {

    /** Makes a renderer for the keys of one query. */
    interface Renderers {
        PredicateRenderer<Predicate> on(List<Expression<?>> keys);
    }

    /** The query for a branch's rows in its order, selecting the keys, what the shape wants, and more. */
    CriteriaQuery<Object[]> rows(
            CriteriaQuery<Object[]> criteria, SeekBranch branch, RowShape<E, ?> shape, Extras more) {
        Root<E> root = criteria.from(query.entity());
        RootPaths paths = new RootPaths(root);
        shape.fetched().forEach(paths::fetch);
        CriteriaKeys keys = new CriteriaKeys(builder, paths, query.keys());
        criteria.orderBy(seek(criteria, root, keys, branch));
        List<Selection<?>> selections = new ArrayList<>(keys.expressions());
        selections.addAll(shape.selections().of(builder, root, paths));
        selections.addAll(more.of(criteria));
        return criteria.multiselect(selections);
    }

    /** What is selected after the row itself. */
    interface Extras {
        List<Selection<?>> of(CriteriaQuery<?> criteria);
    }

    /** Limits a query to a branch, and returns the order of the branch. */
    List<Order> seek(AbstractQuery<?> criteria, Root<E> root, CriteriaKeys keys, SeekBranch branch) {
        List<Predicate> conditions = query.conditions(builder, criteria, root);
        if (!branch.predicate().equals(SeekPredicate.ALWAYS)) {
            conditions.add(branch.predicate().render(renderers.on(keys.expressions())));
        }
        criteria.where(conditions.toArray(Predicate[]::new));
        return keys.orderBy(branch.order(), nullDefault);
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
        criteria.where(query.conditions(builder, criteria, root).toArray(Predicate[]::new));
    }
}

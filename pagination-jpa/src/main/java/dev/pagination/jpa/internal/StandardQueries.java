package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.CriteriaPredicateRenderer.Tuples;
import dev.pagination.jpa.internal.Origin.Start;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.SeekBranch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Selection;
import java.util.List;

/** The queries of a {@link PagedQuery} on one entity manager, written with plain Criteria and ready to run. */
final class StandardQueries<E> {

    private final PagedQuery<E> query;
    private final EntityManager entityManager;
    private final CriteriaBuilder builder;
    private final KeyParameters parameters;
    private final CriteriaPage<E> page;

    StandardQueries(PagedQuery<E> query, NullDefault nullDefault, EntityManager entityManager) {
        this.query = query;
        this.entityManager = entityManager;
        this.builder = entityManager.getCriteriaBuilder();
        this.parameters = new KeyParameters(builder, query.keys());
        this.page = new CriteriaPage<>(
                query,
                nullDefault,
                builder,
                keys -> new CriteriaPredicateRenderer(builder, keys, parameters::add, Tuples.NONE));
    }

    /** The rows of a branch in its order: the keys, then what the shape selects. */
    TypedQuery<Object[]> rows(SeekBranch branch, RowShape<E, ?> shape) {
        return rows(branch, shape, criteria -> List.of());
    }

    /** The same, and the number of all rows in each. */
    TypedQuery<Object[]> countedRows(SeekBranch branch, RowShape<E, ?> shape) {
        return rows(branch, shape, criteria -> List.of(page.count(criteria)));
    }

    private TypedQuery<Object[]> rows(SeekBranch branch, RowShape<E, ?> shape, CriteriaPage.Extras more) {
        parameters.clear();
        TypedQuery<Object[]> typed = entityManager.createQuery(page.rows(branch, shape, more));
        parameters.bindTo(typed);
        return query.ready(typed);
    }

    /** The number of all rows. */
    TypedQuery<Long> count() {
        return query.ready(entityManager.createQuery(query.origin().count(builder, page::filter)));
    }

    /** Something for each row. */
    TypedQuery<Object[]> ones() {
        Start<E> start = query.origin().start(builder);
        CriteriaQuery<Object[]> criteria = start.criteria();
        page.filter(criteria, start.root());
        boolean many = criteria.isDistinct() || !criteria.getGroupList().isEmpty();
        // Rows that are distinct or grouped are so by what is selected.
        List<Selection<?>> selections = many ? start.selected() : List.of(builder.literal(1));
        return query.ready(entityManager.createQuery(criteria.multiselect(selections)));
    }
}

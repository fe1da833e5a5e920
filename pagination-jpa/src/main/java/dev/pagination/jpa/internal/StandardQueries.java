package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.CriteriaPredicateRenderer.Tuples;
import dev.pagination.jpa.internal.Origin.Fetching;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.SeekBranch;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;

/** The queries of a {@link PagedQuery} in one place, written with plain Criteria and ready to run. */
final class StandardQueries<E> {

    private final PagedQuery<E> query;
    private final QueryPlace place;
    private final CriteriaBuilder builder;
    private final KeyParameters parameters;
    private final CriteriaPage<E> page;

    StandardQueries(PagedQuery<E> query, NullDefault nullDefault, QueryPlace place) {
        this.query = query;
        this.place = place;
        this.builder = place.builder();
        this.parameters = new KeyParameters(builder, query.keys());
        this.page = new CriteriaPage<>(
                query,
                builder,
                OrderWriter.standard(builder, nullDefault),
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
        TypedQuery<Object[]> typed = place.typed(page.rows(branch, shape, more));
        parameters.bindTo(typed);
        return query.ready(typed);
    }

    /** The number of all rows. */
    TypedQuery<Long> count() {
        return query.ready(place.typed(query.origin().count(builder, page::filter)));
    }

    /** Something for each row. */
    TypedQuery<Object[]> ones() {
        CriteriaQuery<Object[]> criteria = builder.createQuery(Object[].class);
        page.filter(criteria, query.origin().start(criteria, Fetching.NONE).root());
        return query.ready(place.typed(criteria.multiselect(builder.literal(1))));
    }
}

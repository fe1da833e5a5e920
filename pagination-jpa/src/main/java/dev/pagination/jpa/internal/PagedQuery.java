package dev.pagination.jpa.internal;

import dev.pagination.jpa.JpaFilter;
import dev.pagination.token.Fingerprint;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is paged: an entity, the rows wanted of it, and their order.
 *
 * @param origin where rows come from
 * @param filters all of which hold for the rows wanted
 * @param keys the order
 * @param hints set on every query
 */
record PagedQuery<E>(Origin<E> origin, List<NamedFilter> filters, OrderedKeys keys, Map<String, Object> hints) {

    /** Copies list and map. */
    PagedQuery {
        filters = List.copyOf(filters);
        hints = Map.copyOf(hints);
    }

    PagedQuery<E> with(NamedFilter filter) {
        List<NamedFilter> more = new ArrayList<>(filters);
        more.add(filter);
        return new PagedQuery<>(origin, more, keys, hints);
    }

    PagedQuery<E> with(OrderedKeys other) {
        return new PagedQuery<>(origin, filters, other, hints);
    }

    /** The conditions of all filters on a root. */
    @SuppressWarnings("unchecked")
    List<Predicate> conditions(CriteriaBuilder builder, AbstractQuery<?> query, Root<E> root) {
        List<Predicate> conditions = new ArrayList<>();
        for (NamedFilter filter : filters) {
            conditions.add(((JpaFilter<E>) filter.filter()).of(builder, query, root));
        }
        return conditions;
    }

    /** The class of the entity. */
    Class<E> entity() {
        return origin.entity();
    }

    /** Sets the hints on a query, and the values of its own parameters. */
    <R> TypedQuery<R> ready(TypedQuery<R> typed) {
        return origin.bound(hinted(typed));
    }

    /** Sets the hints on a query. */
    <R> TypedQuery<R> hinted(TypedQuery<R> typed) {
        hints.forEach(typed::setHint);
        return typed;
    }

    /** The fingerprint of the entity and its filters, names and values. */
    Fingerprint fingerprint() {
        List<@Nullable Object> values = new ArrayList<>(origin.values());
        for (NamedFilter filter : filters) {
            values.add(filter.name());
            values.addAll(filter.values());
        }
        return Fingerprint.ofFilter(origin.text(), values);
    }
}

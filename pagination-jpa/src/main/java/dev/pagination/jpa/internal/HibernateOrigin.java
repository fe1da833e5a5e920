package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.RowMaker.Selected;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.sqm.tree.SqmCopyContext;
import org.hibernate.query.sqm.tree.expression.SqmExpression;
import org.hibernate.query.sqm.tree.from.SqmAttributeJoin;
import org.hibernate.query.sqm.tree.from.SqmFrom;
import org.hibernate.query.sqm.tree.from.SqmJoin;
import org.hibernate.query.sqm.tree.select.AbstractSqmSelectQuery;
import org.hibernate.query.sqm.tree.select.SqmQuerySpec;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;
import org.hibernate.query.sqm.tree.select.SqmSelection;
import org.jspecify.annotations.Nullable;

/**
 * A query of the developer's, as Hibernate has parsed it. Each statement is a copy of it: its text is never edited, and
 * seek, order and count are added to the tree. Parameters are not copied: Hibernate 7 knows one that stands in several
 * places of a statement only if it is one object.
 *
 * @param entity at its root
 * @param text tells it from others
 * @param parsed never changed
 * @param parameters by name, each of which the query has
 */
record HibernateOrigin<E>(
        Class<E> entity, String text, SqmSelectStatement<?> parsed, Map<String, @Nullable Object> parameters)
        implements Origin<E> {

    /** Copies the map, whose order tokens depend on. */
    HibernateOrigin {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * Has a query parsed.
     *
     * @throws IllegalArgumentException if it cannot be paged
     */
    static <E> HibernateOrigin<E> of(
            Class<E> entity,
            WrittenQuery query,
            Map<String, @Nullable Object> parameters,
            HibernateCriteriaBuilder builder) {
        CriteriaQuery<?> parsed = query.criteria().isPresent()
                ? query.criteria().get().apply(builder)
                : builder.createQuery(query.text(), null);
        SqmSelectStatement<?> statement = (SqmSelectStatement<?>) parsed;
        HibernateQueryCheck.check(entity, statement, parameters.keySet());
        return new HibernateOrigin<>(entity, query.text(), statement, parameters);
    }

    @Override
    public List<Selected> selected() {
        List<Selected> selected = new ArrayList<>();
        for (SqmSelection<?> one : spec().getSelectClause().getSelections()) {
            selected.add(Selected.of(one.getAlias(), ((Selection<?>) one.getSelectableNode()).getJavaType()));
        }
        return selected;
    }

    @Override
    public Optional<SelectedAttribute> attribute(String alias) {
        return spec().getSelectClause().getSelections().stream()
                .filter(one -> alias.equals(one.getAlias()))
                .findFirst()
                .flatMap(one -> one.getSelectableNode() instanceof Path<?> path
                                && path.getParentPath() != null
                                && path.getModel() instanceof SingularAttribute<?, ?> attribute
                        ? Optional.of(selected(attribute, path.getParentPath()))
                        : Optional.empty());
    }

    private static SelectedAttribute selected(SingularAttribute<?, ?> attribute, Path<?> owner) {
        String path = attribute.getName();
        Path<?> entity = owner;
        while (entity.getModel() instanceof SingularAttribute<?, ?> outer
                && outer.getPersistentAttributeType() == PersistentAttributeType.EMBEDDED) {
            path = outer.getName() + "." + path;
            entity = entity.getParentPath();
        }
        return new SelectedAttribute(attribute, entity.getJavaType(), path);
    }

    @Override
    public boolean isMadeUnique() {
        return spec().isDistinct() || !spec().getGroupByClauseExpressions().isEmpty();
    }

    @Override
    public boolean isOfValues() {
        return !spec().getGroupByClauseExpressions().isEmpty()
                || (spec().isDistinct() && !selected().equals(List.of(new Selected(null, entity))));
    }

    @Override
    public boolean multiplies() {
        return !spec().isDistinct() && HibernateQueryCheck.multiplies(spec());
    }

    private SqmQuerySpec<?> spec() {
        return parsed.getQuerySpec();
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Start<E> start(AbstractQuery<?> empty, Fetching fetching) {
        SqmSelectStatement<?> copy = parsed.copy(SqmCopyContext.noParamCopyContext());
        // The statement keeps the type of its result, which is another one with the keys.
        ((AbstractSqmSelectQuery) empty).setQueryPart(copy.getQueryPart());
        if (fetching == Fetching.NONE) {
            copy.getQuerySpec().getRootList().forEach(HibernateOrigin::joinWithoutFetching);
        }
        List<Selection<?>> selected = new ArrayList<>();
        Map<String, Expression<?>> named = new LinkedHashMap<>();
        for (SqmSelection<?> one : copy.getQuerySpec().getSelectClause().getSelections()) {
            selected.add((Selection<?>) one.getSelectableNode());
            if (one.getAlias() != null && one.getSelectableNode() instanceof SqmExpression<?> expression) {
                // Selected as a key besides, it would be there twice under one alias.
                expression.alias(null);
                named.put(one.getAlias(), expression);
            }
        }
        Root<E> root = (Root<E>) copy.getQuerySpec().getRootList().get(0);
        return new Start<E>(root, selected, named);
    }

    private static void joinWithoutFetching(SqmFrom<?, ?> from) {
        for (SqmJoin<?, ?> join : from.getSqmJoins()) {
            if (join instanceof SqmAttributeJoin<?, ?> attribute && attribute.isFetched()) {
                attribute.clearFetched();
            }
            joinWithoutFetching(join);
        }
    }

    @Override
    public CriteriaQuery<Long> count(CriteriaBuilder builder, Filter<E> filter) {
        SqmSelectStatement<?> copy = parsed.copy(SqmCopyContext.noParamCopyContext());
        copy.getQuerySpec().getRootList().forEach(HibernateOrigin::joinWithoutFetching);
        @SuppressWarnings("unchecked")
        Root<E> root = (Root<E>) copy.getQuerySpec().getRootList().get(0);
        filter.apply(copy, root);
        return copy.createCountQuery();
    }

    @Override
    public <R> TypedQuery<R> bound(TypedQuery<R> typed) {
        parameters.forEach(typed::setParameter);
        return typed;
    }

    @Override
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        parameters.forEach((name, value) -> {
            values.add(name);
            values.add(value);
        });
        return values;
    }
}

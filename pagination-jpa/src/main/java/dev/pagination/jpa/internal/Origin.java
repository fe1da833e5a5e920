package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.RowMaker.Selected;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a pager come from. Immutable and thread-safe.
 *
 * @param <E> the entity at the root
 */
interface Origin<E> {

    /** The entity whose attributes are keys and filters. */
    Class<E> entity();

    /**
     * Makes a statement read the rows.
     *
     * @param empty a query or a subquery; what it is to select is left to the caller
     * @param fetching what becomes of the associations that are fetched with the rows
     */
    Start<E> start(AbstractQuery<?> empty, Fetching fetching);

    /** What becomes of the associations that a query fetches of its own accord. */
    enum Fetching {
        /** They are fetched; the statement selects the root. */
        AS_WRITTEN,
        /** They are joined, because the joins decide which rows there are, but there is nothing to fetch them into. */
        NONE
    }

    /** A statement that counts the rows a filter leaves. */
    CriteriaQuery<Long> count(CriteriaBuilder builder, Filter<E> filter);

    /** What it selects of its own accord; empty if nothing. */
    default List<Selected> selected() {
        return List.of();
    }

    /** The attribute that it selects under an alias; empty if that is something else. */
    default Optional<SelectedAttribute> attribute(String alias) {
        return Optional.empty();
    }

    /**
     * An attribute that is selected.
     *
     * @param attribute itself
     * @param entity that has it, at the root or joined
     * @param path from there
     */
    record SelectedAttribute(SingularAttribute<?, ?> attribute, Class<?> entity, String path) {}

    /** Whether a row is not one of the entity's, so that only what is selected has a value in it. */
    default boolean isOfValues() {
        return false;
    }

    /** Whether rows are grouped or distinct, so that what is selected decides how many there are. */
    default boolean isMadeUnique() {
        return false;
    }

    /** Whether a row of the entity may be there several times. */
    default boolean multiplies() {
        return false;
    }

    /** Gives a statement the values of its own parameters. */
    <R> TypedQuery<R> bound(TypedQuery<R> typed);

    /** Tells this origin from others in tokens. */
    String text();

    /** The values that belong to the text. */
    List<@Nullable Object> values();

    /** Limits a statement to the rows wanted. */
    interface Filter<E> {
        void apply(AbstractQuery<?> criteria, Root<E> root);
    }

    /**
     * What a statement has that reads the rows, without order and seek.
     *
     * @param root of the entity
     * @param selected what it selects of its own accord; empty if nothing
     * @param named what of that can be a key, by alias
     */
    record Start<E>(Root<E> root, List<Selection<?>> selected, Map<String, Expression<?>> named) {}

    /**
     * All rows of an entity.
     *
     * @param entity the class
     */
    record All<E>(Class<E> entity) implements Origin<E> {
        @Override
        public Start<E> start(AbstractQuery<?> empty, Fetching fetching) {
            return new Start<>(empty.from(entity), List.of(), Map.of());
        }

        @Override
        public CriteriaQuery<Long> count(CriteriaBuilder builder, Filter<E> filter) {
            CriteriaQuery<Long> criteria = builder.createQuery(Long.class);
            filter.apply(criteria, criteria.from(entity));
            return criteria.select(builder.count(builder.literal(1)));
        }

        @Override
        public <R> TypedQuery<R> bound(TypedQuery<R> typed) {
            return typed;
        }

        @Override
        public String text() {
            return entity.getName();
        }

        @Override
        public List<@Nullable Object> values() {
            return List.of();
        }
    }
}

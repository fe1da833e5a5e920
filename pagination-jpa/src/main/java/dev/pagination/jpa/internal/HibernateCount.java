package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.Origin.Fetching;
import dev.pagination.jpa.internal.Origin.Start;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Selection;
import java.util.OptionalLong;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaSubQuery;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;
import org.hibernate.query.sqm.tree.select.SqmSubQuery;

/**
 * Writes counts of a {@link PagedQuery} with what Hibernate's criteria know besides the standard: a limit in a subquery of
 * the FROM clause, and any query as a part of another.
 *
 * @param query whose rows are counted
 * @param filter limits a statement to them
 * @param builder makes statements
 */
record HibernateCount<E>(PagedQuery<E> query, Origin.Filter<E> filter, HibernateCriteriaBuilder builder) {

    /** A statement that counts all rows, or the first {@code max} of them, where the database stops. */
    CriteriaQuery<Long> statement(OptionalLong max) {
        if (max.isEmpty()) {
            return query.origin().count(builder, filter);
        }
        return query.origin().isMadeUnique() ? limitedUnique(max.getAsLong()) : limited(max.getAsLong());
    }

    /** The number of all rows, as a part of a page's own statement. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Selection<?> within(CriteriaQuery<?> page) {
        SqmSelectStatement<Long> counted =
                (SqmSelectStatement<Long>) query.origin().count(builder, filter);
        SqmSubQuery all = (SqmSubQuery) page.subquery(Long.class);
        all.setQueryPart(counted.getQueryPart());
        return all;
    }

    /** {@code select count(1) from (select 1 from ... limit max)}. */
    private CriteriaQuery<Long> limited(long max) {
        JpaCriteriaQuery<Long> counted = builder.createQuery(Long.class);
        JpaSubQuery<Tuple> rows = counted.subquery(Tuple.class);
        Start<E> start = query.origin().start(rows, Fetching.NONE);
        filter.apply(rows, start.root());
        rows.multiselect(builder.literal(1).alias("one")).fetch(max);
        counted.from(rows);
        return counted.select(builder.count(builder.literal(1)));
    }

    /** Rows that are distinct or grouped are so by what is selected, so that stays. */
    private CriteriaQuery<Long> limitedUnique(long max) {
        SqmSelectStatement<Object[]> rows = (SqmSelectStatement<Object[]>) builder.createQuery(Object[].class);
        filter.apply(rows, query.origin().start(rows, Fetching.NONE).root());
        rows.fetch(max);
        return rows.createCountQuery();
    }
}

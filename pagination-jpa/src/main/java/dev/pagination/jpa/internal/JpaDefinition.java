package dev.pagination.jpa.internal;

import dev.pagination.SortKey;
import java.util.List;
import java.util.Map;

/**
 * What a pager is defined by, read once and shared by every pager derived from it.
 *
 * @param origin what is paged
 * @param rows what rows are made of
 * @param resolver makes orders total
 * @param runners run queries as provider and database want it
 * @param hints set on every query
 */
public record JpaDefinition<E, T>(
        Origin<E> origin, RowsRead<E, T> rows, KeyResolver resolver, Runners runners, Map<String, Object> hints) {

    /** A source in the given order, with filters. */
    public JpaPageSource<E, T> source(QueryPlaces places, List<SortKey> order, List<NamedFilter> filters) {
        return new JpaPageSource<>(this, places, new PagedQuery<>(origin, filters, resolver.resolve(order), hints));
    }

    PageQueries<T> queries(PagedQuery<E> query) {
        AssociationLoader<E> loader = new AssociationLoader<>(query, rows.apart(), rows.graph());
        QueryRunner<T> plain = runners.of(query, rows.shape());
        return new PageQueries<>(
                rows.isCompletedLater() ? new LoadingRunner<>(plain, loader) : plain,
                runners.of(query, RowShape.keysAlone()));
    }
}

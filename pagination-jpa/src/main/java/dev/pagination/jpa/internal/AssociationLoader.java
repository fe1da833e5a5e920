package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.AttributePath.Step;
import dev.pagination.token.Keyset;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads associations of rows that a page has, by queries that name the rows by their unique key. The rows are in the
 * persistence context, so what such a query finds is put into them, and their order stays. Joined in the page's own query,
 * a collection would make several rows of one, which providers then limit in memory.
 *
 * @param query whose rows are there
 * @param apart the paths of each query
 * @param graph one more query, if there is one
 */
record AssociationLoader<E>(PagedQuery<E> query, List<List<List<Step>>> apart, Optional<EntityGraph<?>> graph) {

    /** Databases limit the values of a statement; SQL Server's limit of 2,100 is the lowest of those we know. */
    static final int MAX_VALUES = 500;

    private static final String LOAD_GRAPH = "jakarta.persistence.loadgraph";

    /**
     * Loads the associations of these rows.
     *
     * @param place where the rows were loaded, with the same persistence context
     * @param pageSize to which the rows are padded, so that every full or nearly full page has the same statement
     */
    void load(QueryPlace place, List<Keyset> rows, int pageSize) {
        int chunk = Math.max(1, MAX_VALUES / query.keys().unique().size());
        for (int start = 0; start < rows.size(); start += chunk) {
            List<Keyset> some = new ArrayList<>(rows.subList(start, Math.min(rows.size(), start + chunk)));
            while (some.size() < Math.min(chunk, pageSize)) {
                some.add(some.get(0));
            }
            for (List<List<Step>> paths : apart) {
                new Load(place, some).typed(paths).getResultList();
            }
            graph.ifPresent(one -> new Load(place, some)
                    .typed(List.of())
                    .setHint(LOAD_GRAPH, one)
                    .getResultList());
        }
    }

    /** One query. */
    private final class Load {

        private final QueryPlace place;
        private final List<Keyset> rows;
        private final CriteriaBuilder builder;
        private final KeyParameters parameters;

        Load(QueryPlace place, List<Keyset> rows) {
            this.place = place;
            this.rows = rows;
            this.builder = place.builder();
            this.parameters = new KeyParameters(builder, query.keys());
        }

        TypedQuery<E> typed(List<List<Step>> fetched) {
            CriteriaQuery<E> criteria = builder.createQuery(query.entity());
            Root<E> root = criteria.from(query.entity());
            RootPaths paths = new RootPaths(root);
            fetched.forEach(paths::fetch);
            criteria.select(root).where(isOneOf(paths));
            TypedQuery<E> typed = place.typed(criteria);
            parameters.bindTo(typed);
            return query.hinted(typed);
        }

        private Predicate isOneOf(RootPaths paths) {
            List<Integer> unique = query.keys().unique();
            if (unique.size() == 1) {
                int key = unique.get(0);
                return expression(paths, key)
                        .in(rows.stream().map(row -> parameter(key, row)).toArray(Expression<?>[]::new));
            }
            // Criteria has no row values.
            return builder.or(rows.stream()
                    .map(row -> builder.and(unique.stream()
                            .map(key -> builder.equal(expression(paths, key), parameter(key, row)))
                            .toArray(Predicate[]::new)))
                    .toArray(Predicate[]::new));
        }

        private Expression<?> expression(RootPaths paths, int key) {
            return paths.key(builder, query.keys().keys().get(key));
        }

        private Expression<?> parameter(int key, Keyset row) {
            // NULL finds nothing here, and is refused with the row when the page is put together.
            return parameters.add(key, row.value(key));
        }
    }
}

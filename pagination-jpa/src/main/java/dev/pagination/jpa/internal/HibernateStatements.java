package dev.pagination.jpa.internal;

import dev.pagination.SortKey;
import dev.pagination.plan.Behind;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.Query;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.hibernate.query.sqm.NodeBuilder;
import org.hibernate.query.sqm.tree.expression.SqmExpression;
import org.hibernate.query.sqm.tree.expression.SqmTuple;

/** The statements of a {@link PagedQuery} in Hibernate's criteria, each written when it is first needed. Thread-safe. */
final class HibernateStatements<E> {

    private static final String PARAMETER = "pgn_k";

    private final PagedQuery<E> query;
    private final RowShape<E, ?> shape;
    private final NullDefault nullDefault;
    private final Map<Shape, CriteriaQuery<Object[]>> written = new ConcurrentHashMap<>();

    /**
     * What a statement depends on besides the values.
     *
     * @param seek which rows
     * @param order in which order
     * @param behind how it looks behind, if it does
     * @param counting whether it counts
     */
    private record Shape(String seek, List<SortKey> order, List<String> behind, Counting counting) {}

    HibernateStatements(PagedQuery<E> query, RowShape<E, ?> shape, NullDefault nullDefault) {
        this.query = query;
        this.shape = shape;
        this.nullDefault = nullDefault;
    }

    /** The query for a branch's rows, its values bound: keys, visible, then 1 or 0 for rows behind, the number of all. */
    TypedQuery<Object[]> rows(EntityManager entityManager, SeekBranch branch, Behind behind, Counting counting) {
        List<SeekBranch> probed = behind instanceof Behind.Probe probe ? probe.branches() : List.of();
        ShapeRenderer renderer = new ShapeRenderer();
        String seek = branch.predicate().render(renderer);
        List<String> probes = new ArrayList<>();
        for (SeekBranch one : probed) {
            probes.add(one.predicate().render(renderer));
        }
        CriteriaQuery<Object[]> statement = written.computeIfAbsent(
                new Shape(seek, branch.order(), probes, counting),
                missing -> new Writer(entityManager).statement(branch, probed, counting));
        TypedQuery<Object[]> typed = create(entityManager, statement);
        bind(typed, renderer.values());
        return typed;
    }

    /** Uses a statement as it is: without a copy Hibernate finds its translation again. */
    private static TypedQuery<Object[]> create(EntityManager entityManager, CriteriaQuery<Object[]> statement) {
        SharedSessionContractImplementor session;
        try {
            session = entityManager.unwrap(SharedSessionContractImplementor.class);
        } catch (PersistenceException | IllegalStateException outsideTransaction) {
            return entityManager.createQuery(statement);
        }
        boolean copies = session.isCriteriaCopyTreeEnabled();
        session.setCriteriaCopyTreeEnabled(false);
        try {
            return entityManager.createQuery(statement);
        } finally {
            session.setCriteriaCopyTreeEnabled(copies);
        }
    }

    @SuppressWarnings("unchecked")
    private void bind(TypedQuery<Object[]> typed, Map<Integer, Object> values) {
        for (Map.Entry<Integer, Object> value : values.entrySet()) {
            OrderKey key = query.keys().keys().get(value.getKey());
            Object decoded = key.codec().decode().apply(value.getValue());
            String name = PARAMETER + value.getKey();
            if (key.isPlain()) {
                // Inside a row value Hibernate takes the type of the whole row for that of a parameter.
                Query<?> own = typed.unwrap(Query.class);
                own.setParameter(name, decoded, (Class<Object>) key.type());
            } else {
                typed.setParameter(name, decoded);
            }
        }
    }

    /** Writes one statement. */
    private final class Writer {

        private final HibernateCriteriaBuilder builder;
        private final CriteriaPage<E> page;
        private final Map<Integer, Expression<?>> parameters = new HashMap<>();

        Writer(EntityManager entityManager) {
            this.builder = (HibernateCriteriaBuilder) entityManager.getCriteriaBuilder();
            this.page = new CriteriaPage<>(
                    query,
                    nullDefault,
                    builder,
                    keys -> new CriteriaPredicateRenderer(builder, keys, this::parameter, this::tuple));
        }

        CriteriaQuery<Object[]> statement(SeekBranch branch, List<SeekBranch> probed, Counting counting) {
            return page.rows(branch, shape, criteria -> {
                List<Selection<?>> more = new ArrayList<>();
                if (!probed.isEmpty()) {
                    more.add(behind(criteria, probed));
                }
                if (counting == Counting.INLINE) {
                    more.add(page.count(criteria));
                }
                return more;
            });
        }

        /** 1 or 0; a scalar subquery, because databases drop ORDER BY and limit inside EXISTS. */
        private Selection<?> behind(CriteriaQuery<?> criteria, List<SeekBranch> probed) {
            Expression<Integer> found = builder.literal(0);
            for (int i = probed.size() - 1; i >= 0; i--) {
                found = builder.coalesce(probe(criteria, probed.get(i)), found);
            }
            return found;
        }

        private JpaSubQuery<Integer> probe(CriteriaQuery<?> criteria, SeekBranch branch) {
            JpaSubQuery<Integer> probe = (JpaSubQuery<Integer>) criteria.subquery(Integer.class);
            Root<E> root = probe.from(query.entity());
            CriteriaKeys keys = new CriteriaKeys(builder, new RootPaths(root), query.keys());
            probe.orderBy(page.seek(probe, root, keys, branch).toArray(Order[]::new));
            probe.select(builder.literal(1)).fetch(1);
            return probe;
        }

        private Expression<?> parameter(int key, Object value) {
            return parameters.computeIfAbsent(
                    key,
                    missing -> builder.parameter(query.keys().keys().get(key).type(), PARAMETER + key));
        }

        private Expression<?> tuple(List<Expression<?>> parts) {
            return new SqmTuple<>((NodeBuilder) builder, parts.toArray(SqmExpression<?>[]::new));
        }
    }
}

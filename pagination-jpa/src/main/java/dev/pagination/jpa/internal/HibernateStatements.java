package dev.pagination.jpa.internal;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.jpa.internal.Origin.Fetching;
import dev.pagination.jpa.internal.Origin.Start;
import dev.pagination.plan.Behind;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final SqlDialect dialect;
    private final Map<Shape, Written> written = new ConcurrentHashMap<>();

    /**
     * What a statement depends on besides the values.
     *
     * @param seek which rows
     * @param order in which order
     * @param behind how it looks behind, if it does
     * @param counting whether it counts
     */
    private record Shape(String seek, List<SortKey> order, List<String> behind, Counting counting) {}

    /**
     * A statement.
     *
     * @param statement never changed
     * @param used whether it was run before
     */
    private record Written(CriteriaQuery<Object[]> statement, AtomicBoolean used) {}

    HibernateStatements(PagedQuery<E> query, RowShape<E, ?> shape, SqlDialect dialect) {
        this.query = query;
        this.shape = shape;
        this.dialect = dialect;
    }

    /** The query for a branch's rows, its values bound: keys, visible, then 1 or 0 for rows behind, the number of all. */
    TypedQuery<Object[]> rows(QueryPlace place, SeekBranch branch, Behind behind, Counting counting) {
        List<SeekBranch> probed = behind instanceof Behind.Probe probe ? probe.branches() : List.of();
        ShapeRenderer renderer = new ShapeRenderer();
        String seek = branch.predicate().render(renderer);
        List<String> probes = new ArrayList<>();
        for (SeekBranch one : probed) {
            probes.add(one.predicate().render(renderer));
        }
        Written found = written.computeIfAbsent(
                new Shape(seek, branch.order(), probes, counting),
                missing -> new Written(new Writer(place).statement(branch, probed, counting), new AtomicBoolean()));
        TypedQuery<Object[]> typed = create(place, found);
        bind(typed, renderer.values());
        return query.ready(typed);
    }

    /** The number of all rows, or of the first {@code max} of them. */
    TypedQuery<Long> count(QueryPlace place, OptionalLong max) {
        return query.ready(place.typed(new Writer(place).count.statement(max)));
    }

    /** An empty text for each row. */
    CriteriaQuery<String> texts(QueryPlace place) {
        Writer writer = new Writer(place);
        CriteriaQuery<String> texts = writer.builder.createQuery(String.class);
        writer.page.filter(texts, query.origin().start(texts, Fetching.NONE).root());
        return texts.select(writer.builder.literal(""));
    }

    /**
     * Uses a statement as it is from the second time on: without a copy Hibernate keeps its translation and finds it again.
     * A pager that is made for one request would only drive others' translations out of Hibernate's cache.
     */
    private static TypedQuery<Object[]> create(QueryPlace place, Written written) {
        CriteriaQuery<Object[]> statement = written.statement();
        Optional<SharedSessionContractImplementor> shown =
                written.used().getAndSet(true) ? HibernateFactories.session(place) : Optional.empty();
        if (shown.isEmpty()) {
            return place.typed(statement);
        }
        SharedSessionContractImplementor session = shown.get();
        boolean copies = session.isCriteriaCopyTreeEnabled();
        session.setCriteriaCopyTreeEnabled(false);
        try {
            return place.typed(statement);
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
        private final HibernateCount<E> count;
        private final Map<Integer, Expression<?>> parameters = new HashMap<>();

        Writer(QueryPlace place) {
            this.builder = (HibernateCriteriaBuilder) place.builder();
            this.page = new CriteriaPage<>(
                    query,
                    builder,
                    order(),
                    keys -> new CriteriaPredicateRenderer(builder, keys, this::parameter, this::tuple));
            this.count = new HibernateCount<>(query, page::filter, builder);
        }

        /** A clause says where NULL is, if the database has one; Hibernate would write it as something else. */
        private OrderWriter order() {
            OrderWriter standard = OrderWriter.standard(builder, dialect.nullDefault());
            return dialect.nullsSyntax().isClause() ? standard.with(this::placed) : standard;
        }

        private List<Order> placed(SortKey key, Expression<?> expression) {
            boolean first = key.nulls() == NullPlacement.FIRST;
            return List.of(
                    key.direction() == Direction.ASC
                            ? builder.asc(expression, first)
                            : builder.desc(expression, first));
        }

        CriteriaQuery<Object[]> statement(SeekBranch branch, List<SeekBranch> probed, Counting counting) {
            return page.rows(branch, shape, criteria -> {
                List<Selection<?>> more = new ArrayList<>();
                if (!probed.isEmpty()) {
                    more.add(behind(criteria, probed));
                }
                if (counting == Counting.INLINE) {
                    more.add(count.within(criteria));
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
            Start<E> start = query.origin().start(probe, Fetching.NONE);
            CriteriaKeys keys = new CriteriaKeys(builder, new RootPaths(start.root(), start.named()), query.keys());
            probe.orderBy(page.seek(probe, start.root(), keys, branch).toArray(Order[]::new));
            probe.select(builder.literal(1)).fetch(builder.literal(1));
            // That there is a row does not depend on how often.
            probe.distinct(false);
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

package dev.pagination.jpa;

import dev.pagination.KeysetPager;
import dev.pagination.Ordering;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.engine.EnginePager;
import dev.pagination.engine.TotalCache;
import dev.pagination.jpa.internal.JpaPageSource;
import dev.pagination.jpa.internal.NamedFilter;
import dev.pagination.jpa.internal.QueryPlaces;
import dev.pagination.jpa.internal.WrittenQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages entities over Jakarta Persistence.
 *
 * <p>A definition is made once, at start-up: building it reads the metamodel and asks the database for its name. From
 * then on each request derives its own pager without any input or output. A page only ever runs ordinary queries of the
 * provider, so its filters, soft deletes, tenants and hints apply.
 *
 * <pre>{@code
 * JpaPager<Order> orders = JpaPager.entity(entityManager, Order.class)
 *         .orderBy(SortKey.desc("createdAt"))
 *         .tokens(CursorTokens.encrypted(keys))
 *         .build();
 *
 * PageResponse<Order> page = orders
 *         .where("customer", (builder, query, root) -> builder.equal(root.get("customer"), customer), customer.getId())
 *         .first(50);
 * }</pre>
 *
 * <p>Immutable. Over an {@link EntityManagerFactory} or a shared entity manager, as Spring injects it, it is thread-safe;
 * over any other {@link EntityManager} it is for the thread that uses that one.
 *
 * @param <T> the type of a row
 */
public final class JpaPager<T> implements KeysetPager<T> {

    private final JpaPageSource<?, T> source;
    private final EnginePager<T> engine;
    private final TotalCache cache;
    private final Memory memory;

    /** What a walk does with the entities of a page when it reads the next one. */
    private enum Memory {
        /** They stay in the persistence context. */
        KEPT,
        /** The persistence context is cleared. */
        CLEARED
    }

    JpaPager(JpaPageSource<?, T> source, EnginePager<T> engine, TotalCache cache) {
        this(source, engine, cache, Memory.KEPT);
    }

    private JpaPager(JpaPageSource<?, T> source, EnginePager<T> engine, TotalCache cache, Memory memory) {
        this.source = source;
        this.engine = engine;
        this.cache = cache;
        this.memory = memory;
    }

    /**
     * Begins the definition of a pager over an entity, with an entity manager of its own per page. The entities are
     * detached.
     */
    public static <E> JpaPagerBuilder<E> entity(EntityManagerFactory factory, Class<E> type) {
        return JpaPagerBuilder.of(new QueryPlaces.Opened(factory), type);
    }

    /**
     * The same on a caller's entity manager, in its transaction and persistence context; it is never closed. A shared one,
     * as containers inject it, is the usual case.
     */
    public static <E> JpaPagerBuilder<E> entity(EntityManager entityManager, Class<E> type) {
        return JpaPagerBuilder.of(new QueryPlaces.Callers(() -> entityManager), type);
    }

    /** The same on the entity manager that is current when a page is read; it is never closed. */
    public static <E> JpaPagerBuilder<E> entity(Supplier<EntityManager> current, Class<E> type) {
        return JpaPagerBuilder.of(new QueryPlaces.Callers(current), type);
    }

    /**
     * Begins the definition of a pager over a query of yours, in its natural form:
     * {@code "select o from Order o join o.customer c where c.region = :region"}. Hibernate parses it; the seek is added to
     * what it parsed, so that conditions with OR, groups and aliases keep their meaning. Keys are attributes of the entity,
     * or what the query selects under an alias. Of groups and distinct values, only the latter, and you declare which of
     * them are unique together.
     *
     * @param type the entity the query's from clause begins with
     * @param jpql the query without an order and without a limit, and with named parameters; building the pager checks it
     */
    public static <E> JpaPagerBuilder<E> query(EntityManagerFactory factory, Class<E> type, String jpql) {
        return entity(factory, type).query(new WrittenQuery(jpql, Optional.empty()));
    }

    /** The same on a caller's entity manager, in its transaction and persistence context; it is never closed. */
    public static <E> JpaPagerBuilder<E> query(EntityManager entityManager, Class<E> type, String jpql) {
        return entity(entityManager, type).query(new WrittenQuery(jpql, Optional.empty()));
    }

    /**
     * The same with a criteria query, on a caller's entity manager.
     *
     * @param name tells the query from others on the same entity; a token belongs to it
     * @param query called once, when the pager is built; what depends on a value is a parameter of the query
     */
    public static <E> JpaPagerBuilder<E> query(
            EntityManager entityManager,
            Class<E> type,
            String name,
            Function<CriteriaBuilder, CriteriaQuery<?>> query) {
        return entity(entityManager, type).query(new WrittenQuery(name, Optional.of(query)));
    }

    /**
     * This pager with a condition more; no input or output. A token belongs to the filter it was made with, that is to its
     * name and its values.
     *
     * @param name tells this condition from others on the same entity
     * @param filter of the entity the pager was defined over
     * @param values every value the condition depends on; each of a class whose {@code toString()} says it whole
     * @throws IllegalArgumentException if the name is blank, or a value has only the {@code toString()} of {@link Object}
     */
    public JpaPager<T> where(String name, JpaFilter<?> filter, @Nullable Object... values) {
        return over(source.where(NamedFilter.of(name, filter, values)));
    }

    /**
     * This pager in another order; no input or output. Take the keys from a {@link dev.pagination.SortMenu} if a client
     * chooses.
     *
     * @throws IllegalArgumentException as {@link JpaPagerBuilder#build} does for the order it is given
     */
    public JpaPager<T> orderBy(List<SortKey> keys) {
        JpaPageSource<?, T> other = source.orderedBy(keys);
        return new JpaPager<>(other, new EnginePager<>(other, engine.settings(), cache), cache, memory);
    }

    /** The same. */
    public JpaPager<T> orderBy(SortKey... keys) {
        return orderBy(List.of(keys));
    }

    /** This pager on a caller's entity manager, in its transaction and persistence context; it is never closed. */
    public JpaPager<T> on(EntityManager entityManager) {
        return in(new QueryPlaces.Callers(() -> entityManager));
    }

    /**
     * This pager, whose {@link #pages} and {@link #stream} keep the caller's persistence context small: before each page but
     * the first, changes are flushed if a transaction is joined, and then every entity is detached, also those that came
     * from elsewhere. Without a transaction, changes that nobody flushed are lost. With an entity manager of its own per
     * page nothing stays anyway.
     *
     * @see HibernatePagers#stateless
     */
    public JpaPager<T> clearing() {
        return new JpaPager<>(source, engine, cache, Memory.CLEARED);
    }

    JpaPager<T> in(QueryPlaces places) {
        return over(source.on(places));
    }

    /** Whether rows are completed in the persistence context after they were read. */
    boolean completesRows() {
        return source.completesRows();
    }

    /**
     * This pager for a tenant or a principal: its tokens are worth nothing in another scope.
     *
     * @param scope any text that tells scopes apart
     */
    public JpaPager<T> scope(String scope) {
        var settings = engine.settings();
        var scoped = settings.withTokens(settings.tokens().withScope(scope));
        return new JpaPager<>(source, engine.with(scoped), cache, memory);
    }

    private JpaPager<T> over(JpaPageSource<?, T> other) {
        return new JpaPager<>(other, engine.over(other), cache, memory);
    }

    @Override
    public PageResponse<T> page(PageRequest request) {
        return engine.page(request);
    }

    @Override
    public Ordering ordering() {
        return engine.ordering();
    }

    @Override
    public Stream<PageResponse<T>> pages(PageRequest start) {
        return walking().pages(start);
    }

    @Override
    public Stream<T> stream(PageRequest start) {
        return walking().stream(start);
    }

    private EnginePager<T> walking() {
        return memory == Memory.CLEARED ? engine.over(source.forgetful()) : engine;
    }

    @Override
    public PageBoundaries boundaries(int every) {
        return engine.boundaries(every);
    }
}

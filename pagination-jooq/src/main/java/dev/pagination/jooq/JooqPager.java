package dev.pagination.jooq;

import dev.pagination.KeysetPager;
import dev.pagination.Ordering;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.engine.BoundSource;
import dev.pagination.engine.EnginePager;
import dev.pagination.engine.TotalCache;
import dev.pagination.jooq.internal.JooqPageSource;
import dev.pagination.token.Fingerprint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Pages a table or a select of jOOQ.
 *
 * <p>A definition is made once, at start-up: building it asks the database for the types of the keys. From then on each
 * request derives its own pager without any input or output. Every statement is run by jOOQ with the settings and
 * listeners of the {@link DSLContext}'s configuration, on one of its connections per page.
 *
 * <pre>{@code
 * JooqPager<OrdersRecord> orders = JooqPager.table(context, ORDERS)
 *         .orderBy(ORDERS.CREATED_AT.desc())
 *         .tokens(CursorTokens.encrypted(keys))
 *         .build();
 *
 * PageResponse<OrdersRecord> page = orders.where(ORDERS.CUSTOMER_ID.eq(customer)).first(50);
 * }</pre>
 *
 * <p>Immutable, and as thread-safe as the configuration. The user's select is read, never changed; it must not be changed
 * by others after the pager was built.
 *
 * @param <T> the type of a row
 */
public final class JooqPager<T> implements KeysetPager<T> {

    private final JooqPageSource<?, T> source;
    private final EnginePager<T> engine;
    private final TotalCache cache;

    JooqPager(JooqPageSource<?, T> source, EnginePager<T> engine, TotalCache cache) {
        this.source = source;
        this.engine = engine;
        this.cache = cache;
    }

    /** Begins the definition of a pager over all columns of a table, view or other table expression. */
    public static <R extends Record> JooqPagerBuilder<R> table(DSLContext context, Table<R> table) {
        return new JooqPagerBuilder<>(context.configuration(), context.selectFrom(table));
    }

    /**
     * Begins the definition of a pager over any select, without ORDER BY and LIMIT. The seek is written into its WHERE, or
     * into HAVING if it is grouped; a select with DISTINCT, UNION, WITH, window functions or aggregates of all rows becomes
     * a derived table, whose columns then need different names.
     */
    public static <R extends Record> JooqPagerBuilder<R> select(DSLContext context, Select<R> select) {
        return new JooqPagerBuilder<>(context.configuration(), select);
    }

    /**
     * This pager with a condition more, in the WHERE of the select; no input or output. A token belongs to the filter it
     * was made with, SQL and values.
     *
     * @throws IllegalArgumentException if the select has no WHERE of its own, as a UNION
     */
    public JooqPager<T> where(Condition condition) {
        return over(source.where(condition));
    }

    /**
     * This pager in another order; no input or output.
     *
     * @throws IllegalArgumentException as {@link JooqPagerBuilder#build} does for the order it is given; also for a field
     *     that is neither selected nor registered
     */
    public JooqPager<T> orderBy(OrderField<?>... fields) {
        return orderBy(source.definition().sortKeys(List.of(fields)));
    }

    /**
     * The same with keys that name fields. Take them from a {@link dev.pagination.SortMenu} if a client chooses.
     *
     * @throws IllegalArgumentException as {@link #orderBy(OrderField...)}
     */
    public JooqPager<T> orderBy(List<SortKey> keys) {
        JooqPageSource<?, T> other = source.orderedBy(keys);
        return new JooqPager<>(other, new EnginePager<>(other, engine.settings(), cache), cache);
    }

    /**
     * This pager in another context of the same database: inside a transaction, with other settings. Where these settings
     * choose other rows, as a schema, give each a {@link #scope} too: neither tokens nor cached totals know of settings.
     */
    public JooqPager<T> on(DSLContext context) {
        return over(source.on(context.configuration()));
    }

    /**
     * This pager for a tenant or a principal: its tokens are worth nothing in another scope.
     *
     * @param scope any text that tells scopes apart
     */
    public JooqPager<T> scope(String scope) {
        var settings = engine.settings();
        var scoped = settings.withTokens(settings.tokens().withScope(scope));
        return new JooqPager<>(source, engine.with(scoped), cache);
    }

    /**
     * This pager with its tokens bound to a name and values in place of the SQL and values of the select, its filter and its
     * keys, so that they are good for every pager of the same ordering, name and values, also one over JDBC. To be called
     * last: a pager derived from this one by a condition or an order is bound to its SQL again.
     *
     * @param name tells which rows these are, and what the keys are that are expressions: where pagers have different
     *     expressions under one key's name, they need different names here
     * @param values everything the filter depends on, in order
     */
    public JooqPager<T> binding(String name, @Nullable Object... values) {
        Fingerprint filter = Fingerprint.ofFilter(name, Arrays.asList(values));
        return new JooqPager<>(source, engine.over(new BoundSource<>(source, filter)), cache);
    }

    private JooqPager<T> over(JooqPageSource<?, T> other) {
        return new JooqPager<>(other, engine.over(other), cache);
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
        return engine.pages(start);
    }

    @Override
    public Stream<T> stream(PageRequest start) {
        return engine.stream(start);
    }

    @Override
    public PageBoundaries boundaries(int every) {
        return engine.boundaries(every);
    }
}

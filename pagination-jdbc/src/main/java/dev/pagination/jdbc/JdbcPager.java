package dev.pagination.jdbc;

import dev.pagination.KeysetPager;
import dev.pagination.Ordering;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.engine.BoundSource;
import dev.pagination.engine.EnginePager;
import dev.pagination.engine.TotalCache;
import dev.pagination.jdbc.internal.Connections;
import dev.pagination.jdbc.internal.JdbcPageSource;
import dev.pagination.jdbc.internal.Parameters;
import dev.pagination.token.Fingerprint;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Pages a table or a SELECT over plain JDBC.
 *
 * <p>A definition is made once, at start-up: building it reads the database's metadata. From then on each request
 * derives its own pager without any input or output, and a page takes one connection, runs one statement (and what the
 * {@link dev.pagination.CountStrategy} adds), and gives the connection back.
 *
 * <pre>{@code
 * JdbcPager<Order> orders = JdbcPager.table(dataSource, "orders")
 *         .orderBy(SortKey.desc("created_at"))
 *         .tokens(CursorTokens.encrypted(keys))
 *         .build(Order.class);
 *
 * PageResponse<Order> page = orders.where("customer_id = ?", customer).first(50);
 * }</pre>
 *
 * <p>Immutable. Over a {@link DataSource} it is thread-safe; over a {@link Connection} it is for the thread that uses the
 * connection. SQL texts come from the developer, never from a request; values are always bound.
 *
 * @param <T> the type of a row
 */
public final class JdbcPager<T> implements KeysetPager<T> {

    private final JdbcPageSource<T> source;
    private final EnginePager<T> engine;
    private final TotalCache cache;

    JdbcPager(JdbcPageSource<T> source, EnginePager<T> engine, TotalCache cache) {
        this.source = source;
        this.engine = engine;
        this.cache = cache;
    }

    /**
     * Begins the definition of a pager over a table or view, with a connection per page.
     *
     * @param table as SQL names it: {@code orders}, {@code sales.orders}, {@code "Order"}
     */
    public static JdbcPagerBuilder table(DataSource dataSource, String table) {
        return new JdbcPagerBuilder(new Connections.Pooled(dataSource), new Subject.Table(table));
    }

    /** The same on a caller's connection, in its transaction; the connection is never closed. */
    public static JdbcPagerBuilder table(Connection connection, String table) {
        return new JdbcPagerBuilder(new Connections.Callers(connection), new Subject.Table(table));
    }

    /**
     * Begins the definition of a pager over any SELECT, with a connection per page. It becomes a derived table, so its
     * result columns need different names, and it must have neither ORDER BY nor LIMIT of its own to be fast. Declare
     * {@link JdbcPagerBuilder#uniqueKey} and which keys are {@link SortKey#notNull()}: a database says neither of a
     * SELECT.
     *
     * @param sql with one {@code ?} per value
     * @throws IllegalArgumentException if the numbers of parameters and values differ
     */
    public static JdbcPagerBuilder select(DataSource dataSource, String sql, @Nullable Object... values) {
        return new JdbcPagerBuilder(
                new Connections.Pooled(dataSource), new Subject.Select(Parameters.positional(sql, values)));
    }

    /** The same with parameters like {@code :customer}. */
    public static JdbcPagerBuilder select(
            DataSource dataSource, String sql, Map<String, ? extends @Nullable Object> values) {
        return new JdbcPagerBuilder(
                new Connections.Pooled(dataSource), new Subject.Select(Parameters.named(sql, values)));
    }

    /** The same on a caller's connection, in its transaction; the connection is never closed. */
    public static JdbcPagerBuilder select(Connection connection, String sql, @Nullable Object... values) {
        return new JdbcPagerBuilder(
                new Connections.Callers(connection), new Subject.Select(Parameters.positional(sql, values)));
    }

    /** The same on a caller's connection with parameters like {@code :customer}. */
    public static JdbcPagerBuilder select(
            Connection connection, String sql, Map<String, ? extends @Nullable Object> values) {
        return new JdbcPagerBuilder(
                new Connections.Callers(connection), new Subject.Select(Parameters.named(sql, values)));
    }

    /**
     * This pager with a condition more; no input or output. A token belongs to the filter it was made with, text and
     * values.
     *
     * @param condition SQL, with one {@code ?} per value; a collection fills {@code IN (?)}
     * @throws IllegalArgumentException if the numbers of parameters and values differ
     */
    public JdbcPager<T> where(String condition, @Nullable Object... values) {
        return over(source.where(Parameters.positional(condition, values)));
    }

    /** The same with parameters like {@code :customer}. */
    public JdbcPager<T> where(String condition, Map<String, ? extends @Nullable Object> values) {
        return over(source.where(Parameters.named(condition, values)));
    }

    /**
     * This pager for the rows of which a column has one of several values; no input or output. Where an index leads from
     * each value to its rows in the order of the pager, on PostgreSQL, MariaDB and H2, a page of at most 100 values (50 on
     * MariaDB and H2) is read from that index, value by value, and costs the same wherever their rows lie; else, and for
     * more values, the condition is {@code IN}. Rows and tokens are the same. The index is one that the table has when the
     * pager is built: with the column and the keys of the order behind it, and before them columns that a filter compares
     * with single values; see {@link JdbcPagerBuilder#indexed} for another one.
     *
     * @param column a column, or an expression registered with {@link JdbcPagerBuilder#key}
     * @param values bound as those of {@link #where}; their order and duplicates do not matter; no row if there are none
     * @throws IllegalArgumentException if the column is unknown, a value is null, or more than 1,000 differ
     */
    public JdbcPager<T> whereIn(String column, Collection<?> values) {
        return over(source.whereIn(column, values));
    }

    /**
     * This pager in another order; no input or output. Take the keys from a {@link dev.pagination.SortMenu} if a client
     * chooses.
     *
     * @throws IllegalArgumentException as {@link JdbcPagerBuilder#build} does for the order it is given
     */
    public JdbcPager<T> orderBy(List<SortKey> keys) {
        JdbcPageSource<T> other = source.orderedBy(source.definition().ordered(keys));
        return new JdbcPager<>(other, new EnginePager<>(other, engine.settings(), cache), cache);
    }

    /** The same. */
    public JdbcPager<T> orderBy(SortKey... keys) {
        return orderBy(List.of(keys));
    }

    /** This pager on a caller's connection, in its transaction; the connection is never closed. */
    public JdbcPager<T> on(Connection connection) {
        return over(source.on(new Connections.Callers(connection)));
    }

    /**
     * This pager for a tenant or a principal: its tokens are worth nothing in another scope.
     *
     * @param scope any text that tells scopes apart
     */
    public JdbcPager<T> scope(String scope) {
        var settings = engine.settings();
        var scoped = settings.withTokens(settings.tokens().withScope(scope));
        return new JdbcPager<>(source, engine.with(scoped), cache);
    }

    /**
     * Says whether an index serves this pager's order and filter, and prints the statements that create one if not. It reads
     * the catalogue, on one connection, and changes nothing; made for tests and for the start of a program, not for each
     * request. An index serves if it begins with the columns that the filter compares by equality and goes on with the
     * keys of the order in their directions, or all turned round where the database reads an index backward too.
     *
     * <p>Of the filter, conditions that are nothing but {@code column = value}, or several of these joined by AND, are
     * recognised. Name the columns that others compare by equality.
     *
     * @param comparedColumns columns that the filter compares by equality, besides those that are recognised
     * @throws IllegalArgumentException if one of them is unknown
     * @throws dev.pagination.PageFetchException if the catalogue cannot be read
     */
    public IndexAdvice advice(String... comparedColumns) {
        return source.advice(List.of(comparedColumns));
    }

    /**
     * This pager with its tokens bound to a name and values in place of the SQL and values of the query, its filter and its
     * keys, so that they are good for every pager of the same ordering, name and values, also one over jOOQ. To be called
     * last: a pager derived from this one by a condition or an order is bound to its SQL again.
     *
     * @param name tells which rows these are, and what the keys are that are expressions: where pagers have different
     *     expressions under one key's name, they need different names here
     * @param values everything the filter depends on, in order
     */
    public JdbcPager<T> binding(String name, @Nullable Object... values) {
        Fingerprint filter = Fingerprint.ofFilter(name, Arrays.asList(values));
        return new JdbcPager<>(source, engine.over(new BoundSource<>(source, filter)), cache);
    }

    private JdbcPager<T> over(JdbcPageSource<T> other) {
        return new JdbcPager<>(other, engine.over(other), cache);
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

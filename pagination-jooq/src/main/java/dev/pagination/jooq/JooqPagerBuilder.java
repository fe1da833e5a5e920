package dev.pagination.jooq;

import dev.pagination.CountStrategy;
import dev.pagination.EdgeCheck;
import dev.pagination.MovingData;
import dev.pagination.PageFetchException;
import dev.pagination.PageLimits;
import dev.pagination.SortKey;
import dev.pagination.engine.EnginePager;
import dev.pagination.engine.PagerSettings;
import dev.pagination.engine.TotalCache;
import dev.pagination.jooq.internal.Declared;
import dev.pagination.jooq.internal.DefinitionReader;
import dev.pagination.jooq.internal.JooqDefinition;
import dev.pagination.jooq.internal.JooqPageSource;
import dev.pagination.jooq.internal.Order;
import dev.pagination.sql.SqlDialect;
import dev.pagination.token.CursorTokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * Defines a {@link JooqPager}. Mutable, for one thread; {@link #build} asks the database about the select.
 *
 * <p>What is not set: all rows, ordered by the primary key, {@link PageLimits#standard()}, no total, exact edges, and
 * tokens under a random key that dies with the process.
 *
 * @param <R> the type of the select's records
 */
public final class JooqPagerBuilder<R extends Record> {

    private final Configuration configuration;
    private Select<R> select;
    private final List<Field<?>> registered = new ArrayList<>();
    private List<Field<?>> neverNull = List.of();
    private List<Field<?>> uniqueKey = List.of();
    private Order order = new Order.Fields(List.of());
    private @Nullable SqlDialect dialect;
    private @Nullable CursorTokens tokens;
    private PageLimits limits = PageLimits.standard();
    private CountStrategy count = CountStrategy.none();
    private EdgeCheck edges = EdgeCheck.EXACT;
    private Clock clock = Clock.systemUTC();
    private MovingData movingData = MovingData.live();

    JooqPagerBuilder(Configuration configuration, Select<R> select) {
        this.configuration = configuration;
        this.select = select;
    }

    /**
     * A condition for every page, in the WHERE of the select, joined to earlier ones by AND.
     *
     * @throws IllegalArgumentException if the select has no WHERE of its own, as a UNION, or cannot be paged at all
     */
    public JooqPagerBuilder<R> where(Condition condition) {
        select = DefinitionReader.filtered(select, condition);
        return this;
    }

    /**
     * Registers a field that is not selected, to be ordered by later. An expression gets its name by an alias:
     * {@code key(lower(CUSTOMERS.NAME).as("name_lower"))}.
     */
    public JooqPagerBuilder<R> key(Field<?> field) {
        registered.add(field);
        return this;
    }

    /**
     * Declares fields that are never NULL where the metadata does not say so: expressions, columns of a derived table or of
     * a table that jOOQ has no generated code for. A NULL read nevertheless ends in a {@link PageFetchException}.
     */
    public JooqPagerBuilder<R> neverNull(Field<?>... fields) {
        neverNull = List.of(fields);
        return this;
    }

    /**
     * Declares fields that are unique together and never NULL, for a join or a view, or to prefer them to the primary key.
     * Those missing from the order are appended to it. It is the developer's word: rows that share all key values would be
     * lost at a page border.
     */
    public JooqPagerBuilder<R> uniqueKey(Field<?>... fields) {
        uniqueKey = List.of(fields);
        return this;
    }

    /**
     * The order, most significant key first, as it would stand in ORDER BY, NULLS FIRST and LAST included; a unique key is
     * appended if it is not in it. Where NULL has no place of its own it is last.
     */
    public JooqPagerBuilder<R> orderBy(OrderField<?>... fields) {
        order = new Order.Fields(List.of(fields));
        return this;
    }

    /** The order, by the names of selected or registered fields. */
    public JooqPagerBuilder<R> orderBy(List<SortKey> keys) {
        order = new Order.Names(List.copyOf(keys));
        return this;
    }

    /** How many rows a page may have. */
    public JooqPagerBuilder<R> limits(PageLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "newLimits");
        return this;
    }

    /** How a total is obtained where a request does not say. */
    public JooqPagerBuilder<R> count(CountStrategy strategy) {
        count = Objects.requireNonNull(strategy, "strategy");
        return this;
    }

    /** How a page learns whether there are rows on the side it was reached from. */
    public JooqPagerBuilder<R> edges(EdgeCheck check) {
        edges = Objects.requireNonNull(check, "check");
        return this;
    }

    /** How tokens are made. */
    public JooqPagerBuilder<R> tokens(CursorTokens newTokens) {
        tokens = Objects.requireNonNull(newTokens, "newTokens");
        return this;
    }

    /**
     * Which rows a walk may see, where neither its request nor its token says; without it, all that are there when a page
     * is read. The key it names must be one of the order and never NULL, also in the orders of derived pagers.
     */
    public JooqPagerBuilder<R> movingData(MovingData level) {
        movingData = Objects.requireNonNull(level, "level");
        return this;
    }

    /** What says when a total was taken and how old a cached one is. */
    public JooqPagerBuilder<R> clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /** Seeks in this way instead of the one the connection's database is known to want. */
    public JooqPagerBuilder<R> dialect(SqlDialect newDialect) {
        dialect = Objects.requireNonNull(newDialect, "newDialect");
        return this;
    }

    /**
     * A pager whose rows are the select's own records.
     *
     * @throws IllegalArgumentException if the select has ORDER BY or LIMIT; if a field of the order cannot be read from the
     *     select, is named twice, or of a type that cannot be a key; if the order is not unique and no unique key is known
     * @throws PageFetchException if the database does not answer
     */
    public JooqPager<R> build() {
        return define(definition -> Function.identity());
    }

    /**
     * A pager whose rows are Java records or other classes, mapped as by {@link Record#into(Class)}.
     *
     * @throws IllegalArgumentException as {@link #build()}
     * @throws PageFetchException as {@link #build()}
     */
    public <T> JooqPager<T> build(Class<T> type) {
        return define(definition -> definition.mapper(configuration, type));
    }

    /**
     * A pager whose rows are made by a mapper.
     *
     * @throws IllegalArgumentException as {@link #build()}
     * @throws PageFetchException as {@link #build()}
     */
    public <T> JooqPager<T> build(RecordMapper<? super R, T> mapper) {
        return define(definition -> mapper::map);
    }

    private <T> JooqPager<T> define(Function<JooqDefinition<R>, Function<R, T>> mapperFor) {
        CursorTokens made = tokens == null ? CursorTokens.perProcess() : tokens;
        List<Field<?>> named = new ArrayList<>(registered);
        named.addAll(order.fields());
        JooqDefinition<R> definition =
                new DefinitionReader(configuration, dialect).read(select, new Declared(named, neverNull, uniqueKey));
        JooqPageSource<R, T> source =
                definition.source(configuration, mapperFor.apply(definition), order.keys(definition));
        TotalCache cache = new TotalCache(clock);
        PagerSettings settings = new PagerSettings(limits, count, edges, made, clock, movingData);
        return new JooqPager<>(source, new EnginePager<>(source, settings, cache), cache);
    }
}

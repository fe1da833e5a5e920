package dev.pagination.jooq.internal;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource;
import dev.pagination.jdbc.internal.Access;
import dev.pagination.jdbc.internal.JdbcDialect;
import dev.pagination.jdbc.internal.Lease;
import dev.pagination.plan.Comparison;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.UpperBound;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Record;

/**
 * One query over jOOQ, with an ordering and a filter. Immutable; all metadata has been read.
 *
 * @param <R> the type of the select's records
 * @param <T> the type of a row
 */
public final class JooqPageSource<R extends Record, T> implements PageSource<T> {

    private final JooqDefinition<R> definition;
    private final Configuration configuration;
    private final Bound order;
    private final Function<R, T> mapper;
    private final PageStatements statements;

    /**
     * An order, and what tokens are bound to besides.
     *
     * @param order with its keys
     * @param filter of the rows
     */
    private record Bound(KeyOrder order, Fingerprint filter) {

        static Bound of(JooqDefinition<?> definition, KeyOrder order) {
            return new Bound(order, definition.binding().by(order.keys()).fingerprint());
        }

        List<JooqKey> keys() {
            return order.keys();
        }
    }

    private JooqPageSource(
            JooqDefinition<R> definition,
            Configuration configuration,
            Function<R, T> mapper,
            Bound order,
            PageStatements statements) {
        this.definition = definition;
        this.configuration = configuration;
        this.mapper = mapper;
        this.order = order;
        this.statements = statements;
    }

    /**
     * A source in an order.
     *
     * @throws IllegalArgumentException if the keys do not make an order, see {@link KeyOrder#of}
     */
    static <R extends Record, T> JooqPageSource<R, T> of(
            JooqDefinition<R> definition, Configuration configuration, Function<R, T> mapper, List<SortKey> order) {
        KeyOrder settled = KeyOrder.of(definition, order);
        PageStatements statements = new PageStatements(definition.composer(settled.keys()));
        return new JooqPageSource<>(definition, configuration, mapper, Bound.of(definition, settled), statements);
    }

    /** The same with a condition more. */
    public JooqPageSource<R, T> where(Condition condition) {
        JooqDefinition<R> fewer = definition.where(condition);
        return where(fewer, condition, Bound.of(fewer, order.order()));
    }

    private JooqPageSource<R, T> where(JooqDefinition<R> fewer, Condition condition, Bound bound) {
        PageStatements filtered = statements.where(fewer.composer(order.keys()), condition);
        return new JooqPageSource<>(fewer, configuration, mapper, bound, filtered);
    }

    /** The same in another order. */
    public JooqPageSource<R, T> orderedBy(List<SortKey> keys) {
        KeyOrder other = KeyOrder.of(definition, keys);
        PageStatements ordered = statements.orderedBy(definition.composer(other.keys()));
        return new JooqPageSource<>(definition, configuration, mapper, Bound.of(definition, other), ordered);
    }

    /** The same over another configuration. */
    public JooqPageSource<R, T> on(Configuration other) {
        return new JooqPageSource<>(definition, other, mapper, order, statements);
    }

    @Override
    public Ordering ordering() {
        return order.order().ordering();
    }

    @Override
    public SeekStyle seekStyle() {
        return definition.dialect().sql();
    }

    @Override
    public Fingerprint filter() {
        return order.filter();
    }

    @Override
    public Bounding bounding(int key) {
        return keys().get(key).codec().bounding();
    }

    @Override
    public JooqPageSource<R, T> upTo(UpperBound bound) {
        Condition within = new ConditionRenderer(keys()).compare(bound.key(), Comparison.LESS_OR_EQUAL, bound.value());
        return where(definition.where(within), within, order);
    }

    @Override
    public PageSession<T> open(Isolation isolation) {
        JdbcDialect dialect = definition.dialect();
        return new JooqPageSession<>(
                Lease.open(
                        new ProvidedConnections(configuration.connectionProvider()),
                        isolation,
                        dialect.snapshots(),
                        dialect.access(Access.AS_IS)),
                this);
    }

    Configuration configuration() {
        return configuration;
    }

    /** What it was made from. */
    public JooqDefinition<R> definition() {
        return definition;
    }

    SelectComposer composer() {
        return statements.composer();
    }

    PageStatements statements() {
        return statements;
    }

    List<JooqKey> keys() {
        return order.keys();
    }

    Function<R, T> mapper() {
        return mapper;
    }
}

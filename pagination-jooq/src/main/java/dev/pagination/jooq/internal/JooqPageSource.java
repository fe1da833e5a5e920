package dev.pagination.jooq.internal;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource;
import dev.pagination.jdbc.internal.Access;
import dev.pagination.jdbc.internal.Lease;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
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
    private final KeyOrder order;
    private final Fingerprint filter;
    private final Function<R, T> mapper;
    private final SelectComposer composer;

    private JooqPageSource(
            JooqDefinition<R> definition, Configuration configuration, Function<R, T> mapper, KeyOrder order) {
        this.definition = definition;
        this.configuration = configuration;
        this.mapper = mapper;
        this.order = order;
        this.filter = definition.binding().by(order.keys()).fingerprint();
        this.composer = new SelectComposer(
                definition.base(),
                definition.visible(),
                order.keys(),
                definition.dialect().sql());
    }

    /**
     * A source in an order.
     *
     * @throws IllegalArgumentException if the keys do not make an order, see {@link KeyOrder#of}
     */
    static <R extends Record, T> JooqPageSource<R, T> of(
            JooqDefinition<R> definition, Configuration configuration, Function<R, T> mapper, List<SortKey> order) {
        return new JooqPageSource<>(definition, configuration, mapper, KeyOrder.of(definition, order));
    }

    /** The same with a condition more. */
    public JooqPageSource<R, T> where(Condition condition) {
        return new JooqPageSource<>(definition.where(condition), configuration, mapper, order);
    }

    /** The same in another order. */
    public JooqPageSource<R, T> orderedBy(List<SortKey> keys) {
        return new JooqPageSource<>(definition, configuration, mapper, KeyOrder.of(definition, keys));
    }

    /** The same over another configuration. */
    public JooqPageSource<R, T> on(Configuration other) {
        return new JooqPageSource<>(definition, other, mapper, order);
    }

    @Override
    public Ordering ordering() {
        return order.ordering();
    }

    @Override
    public SeekStyle seekStyle() {
        return definition.dialect().sql();
    }

    @Override
    public Fingerprint filter() {
        return filter;
    }

    @Override
    public PageSession<T> open(Isolation isolation) {
        Lease lease = Lease.open(new ProvidedConnections(configuration.connectionProvider()), isolation, Access.AS_IS);
        return new JooqPageSession<>(lease, this);
    }

    Configuration configuration() {
        return configuration;
    }

    /** What it was made from. */
    public JooqDefinition<R> definition() {
        return definition;
    }

    SelectComposer composer() {
        return composer;
    }

    List<JooqKey> keys() {
        return order.keys();
    }

    Function<R, T> mapper() {
        return mapper;
    }
}

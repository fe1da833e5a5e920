package dev.pagination.jdbc.internal;

import dev.pagination.Ordering;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.plan.SeekStyle;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlFragment.KeyValue;
import dev.pagination.sql.SqlKey;
import dev.pagination.sql.SqlPageBuilder;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.UpperBound;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** One query over JDBC, with an ordering and a filter. Immutable; all metadata has been read. */
public final class JdbcPageSource<T> implements PageSource<T> {

    private static final SqlFragment NO_ROW = SqlFragment.of("1 = 0");

    private final JdbcDefinition<T> definition;
    private final Connections connections;
    private final Selection<T> selection;
    private final Fingerprint filter;
    private final SqlPageBuilder sql;

    /**
     * Which rows are paged, and in what order.
     *
     * @param reader makes rows
     * @param keysetReader reads the keys
     */
    private record Selection<T>(OrderedKeys keys, KeyedReader<T> reader, KeysetReader keysetReader, RowFilter filter) {

        static <T> Selection<T> of(JdbcDefinition<T> definition, OrderedKeys keys, RowFilter filter) {
            return new Selection<>(
                    keys,
                    definition.reader().after(keys),
                    new KeysetReader(keys.codecs(), keys.resultColumns()::get),
                    filter);
        }

        Selection<T> with(RowFilter other) {
            return new Selection<>(keys, reader, keysetReader, other);
        }
    }

    /** A source over a definition's relation. */
    JdbcPageSource(JdbcDefinition<T> definition, Connections connections, OrderedKeys keys, RowFilter filter) {
        this(
                definition,
                connections,
                Selection.of(definition, keys, filter),
                definition.fingerprint(filter, keys.ordering()),
                new SqlPageBuilder(definition.dialect().sql(), definition.query(filter, keys)));
    }

    private JdbcPageSource(
            JdbcDefinition<T> definition,
            Connections connections,
            Selection<T> selection,
            Fingerprint filter,
            SqlPageBuilder sql) {
        this.definition = definition;
        this.connections = connections;
        this.selection = selection;
        this.filter = filter;
        this.sql = sql;
    }

    /** The same with a condition more. */
    public JdbcPageSource<T> where(SqlFragment condition) {
        return selecting(selection.with(selection.filter().and(condition)));
    }

    /**
     * The same for rows of which a column has one of several values; no rows if there are none.
     *
     * @throws IllegalArgumentException if the column is unknown, a value is null, or there are too many
     */
    public JdbcPageSource<T> whereIn(String column, Collection<?> values) {
        RowFilter all = selection.filter();
        RowFilter listed = definition.list(column, values).map(all::and).orElseGet(() -> all.and(NO_ROW));
        return selecting(selection.with(listed));
    }

    /** The same in another order. */
    public JdbcPageSource<T> orderedBy(OrderedKeys other) {
        return selecting(Selection.of(definition, other, selection.filter()));
    }

    /** The same over other connections. */
    public JdbcPageSource<T> on(Connections other) {
        return new JdbcPageSource<>(definition, other, selection, filter, sql);
    }

    private JdbcPageSource<T> selecting(Selection<T> other) {
        return selecting(
                other, definition.fingerprint(other.filter(), other.keys().ordering()));
    }

    private JdbcPageSource<T> selecting(Selection<T> other, Fingerprint bound) {
        SqlPageBuilder writer = sql.over(definition.query(other.filter(), other.keys()));
        return new JdbcPageSource<>(definition, connections, other, bound, writer);
    }

    @Override
    public Bounding bounding(int key) {
        return keys().codecs().get(key).bounding();
    }

    @Override
    public JdbcPageSource<T> upTo(UpperBound bound) {
        SqlKey key = keys().sqlKeys().get(bound.key());
        SqlFragment within =
                SqlFragment.of(key.expression() + " <= " + key.placeholder(), new KeyValue(bound.key(), bound.value()));
        return selecting(selection.with(selection.filter().and(within)), filter);
    }

    /** What it was made from. */
    public JdbcDefinition<T> definition() {
        return definition;
    }

    /**
     * Which index serves a page.
     *
     * @param compared columns that the filter compares by equality, besides those that are recognised
     * @throws IllegalArgumentException if one of them is unknown
     * @throws dev.pagination.PageFetchException if the catalogue cannot be read
     */
    public IndexAdvice advice(List<String> compared) {
        try (Lease lease = lease(Isolation.STATEMENT)) {
            StatementRunner runner = new StatementRunner(lease.connection(), List.of(), options());
            return new AdviceReader(definition, keys(), sql.query().where().text()).read(runner, compared);
        } catch (SQLException failure) {
            throw StatementRunner.failed("Reading the indexes", failure);
        }
    }

    @Override
    public Ordering ordering() {
        return keys().ordering();
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
        return new JdbcPageSession<>(lease(isolation), this);
    }

    private Lease lease(Isolation isolation) {
        return Lease.open(connections, isolation, definition.dialect().snapshots(), definition.access());
    }

    OrderedKeys keys() {
        return selection.keys();
    }

    SqlPageBuilder sql() {
        return sql;
    }

    /** Writes the statements that select the keys alone. */
    SqlPageBuilder keySql() {
        return sql.over(sql.query().keysOnly());
    }

    JdbcDialect dialect() {
        return definition.dialect();
    }

    StatementOptions options() {
        return definition.options();
    }

    KeyedReader<T> reader() {
        return selection.reader();
    }

    KeysetReader keysetReader() {
        return selection.keysetReader();
    }
}

package dev.pagination.jdbc.internal;

import dev.pagination.Ordering;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.plan.SeekStyle;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlPageBuilder;
import dev.pagination.sql.SqlQuery;
import dev.pagination.token.Fingerprint;
import java.sql.SQLException;
import java.util.List;

/** One query over JDBC, with an ordering and a filter. Immutable; all metadata has been read. */
public final class JdbcPageSource<T> implements PageSource<T> {

    private final JdbcDefinition<T> definition;
    private final Connections connections;
    private final OrderedKeys keys;
    private final Fingerprint filter;
    private final SqlPageBuilder sql;
    private final KeyedReader<T> reader;

    /** A source over a definition's relation. */
    JdbcPageSource(JdbcDefinition<T> definition, Connections connections, OrderedKeys keys, SqlFragment where) {
        this(
                definition,
                connections,
                keys,
                new SqlPageBuilder(definition.dialect().sql(), query(definition, keys, where)));
    }

    private JdbcPageSource(
            JdbcDefinition<T> definition, Connections connections, OrderedKeys keys, SqlPageBuilder sql) {
        this.definition = definition;
        this.connections = connections;
        this.keys = keys;
        this.sql = sql;
        this.reader = KeyedReader.of(definition.reader(), keys);
        this.filter = definition.fingerprint(where(), keys.ordering());
    }

    /** The same with a condition more. */
    public JdbcPageSource<T> where(SqlFragment condition) {
        SqlFragment both = Conditions.and(where(), condition);
        return new JdbcPageSource<>(definition, connections, keys, sql.over(query(definition, keys, both)));
    }

    /** The same in another order. */
    public JdbcPageSource<T> orderedBy(OrderedKeys other) {
        return new JdbcPageSource<>(definition, connections, other, sql.over(query(definition, other, where())));
    }

    /** The same over other connections. */
    public JdbcPageSource<T> on(Connections other) {
        return new JdbcPageSource<>(definition, other, keys, sql);
    }

    private SqlFragment where() {
        return sql.query().where();
    }

    private static SqlQuery query(JdbcDefinition<?> definition, OrderedKeys keys, SqlFragment where) {
        return new SqlQuery(
                definition.relation().select(), definition.relation().from(), where, keys.sqlKeys(), keys.identity());
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
        try (Lease lease = Lease.open(connections, Isolation.STATEMENT, definition.access())) {
            StatementRunner runner = new StatementRunner(lease.connection(), List.of(), options());
            return new AdviceReader(definition, keys, where().text()).read(runner, compared);
        } catch (SQLException failure) {
            throw StatementRunner.failed("Reading the indexes", failure);
        }
    }

    @Override
    public Ordering ordering() {
        return keys.ordering();
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
        return new JdbcPageSession<>(Lease.open(connections, isolation, definition.access()), this);
    }

    OrderedKeys keys() {
        return keys;
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
        return reader;
    }
}

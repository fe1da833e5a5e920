package dev.pagination.jdbc;

import dev.pagination.CountStrategy;
import dev.pagination.EdgeCheck;
import dev.pagination.MovingData;
import dev.pagination.PageFetchException;
import dev.pagination.PageLimits;
import dev.pagination.SortKey;
import dev.pagination.engine.EnginePager;
import dev.pagination.engine.PagerSettings;
import dev.pagination.engine.TotalCache;
import dev.pagination.jdbc.internal.Access;
import dev.pagination.jdbc.internal.Conditions;
import dev.pagination.jdbc.internal.Connections;
import dev.pagination.jdbc.internal.DefinitionReader;
import dev.pagination.jdbc.internal.JdbcDefinition;
import dev.pagination.jdbc.internal.JdbcPageSource;
import dev.pagination.jdbc.internal.KeyedReader;
import dev.pagination.jdbc.internal.Parameters;
import dev.pagination.jdbc.internal.RecordReader;
import dev.pagination.jdbc.internal.Relation;
import dev.pagination.jdbc.internal.RelationReader;
import dev.pagination.jdbc.internal.StatementOptions;
import dev.pagination.sql.SqlDialect;
import dev.pagination.sql.SqlFragment;
import dev.pagination.token.CursorTokens;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Defines a {@link JdbcPager}. Mutable, for one thread; {@link #build} reads the database's metadata.
 *
 * <p>What is not set: all columns, all rows, ordered by the primary key, {@link PageLimits#standard()}, no total, exact
 * edges, and tokens under a random key that dies with the process.
 */
public final class JdbcPagerBuilder {

    private final Connections connections;
    private final Subject subject;
    private final Map<String, String> expressions = new LinkedHashMap<>();
    private List<String> columns = List.of();
    private List<String> uniqueKey = List.of();
    private List<String> indexed = List.of();
    private List<SortKey> order = List.of();
    private SqlFragment where = SqlFragment.empty();
    private StatementOptions options = StatementOptions.NONE;
    private Access access = Access.AS_IS;
    private @Nullable SqlDialect dialect;
    private @Nullable CursorTokens tokens;
    private PageLimits limits = PageLimits.standard();
    private CountStrategy count = CountStrategy.none();
    private EdgeCheck edges = EdgeCheck.EXACT;
    private Clock clock = Clock.systemUTC();
    private MovingData movingData = MovingData.live();

    JdbcPagerBuilder(Connections connections, Subject subject) {
        this.connections = connections;
        this.subject = subject;
    }

    /**
     * The visible columns of a table: SQL as in a select list, one text per column.
     *
     * @throws IllegalStateException for a SELECT, which has its own
     */
    public JdbcPagerBuilder columns(String... sql) {
        if (subject instanceof Subject.Select) {
            throw new IllegalStateException("A SELECT names its own columns; change them there.");
        }
        columns = List.of(sql);
        return this;
    }

    /**
     * A condition for every page, joined to earlier ones by AND.
     *
     * @param condition SQL, with one {@code ?} per value; a collection fills {@code IN (?)}
     * @throws IllegalArgumentException if the numbers of parameters and values differ
     */
    public JdbcPagerBuilder where(String condition, @Nullable Object... values) {
        where = Conditions.and(where, Parameters.positional(condition, values));
        return this;
    }

    /** The same with parameters like {@code :customer}. */
    public JdbcPagerBuilder where(String condition, Map<String, ? extends @Nullable Object> values) {
        where = Conditions.and(where, Parameters.named(condition, values));
        return this;
    }

    /**
     * Registers an expression as a key, to be ordered by under a name: {@code key("name_lower", "lower(name)")}. The same
     * expression then stands in ORDER BY, in the seek and in the select list.
     */
    public JdbcPagerBuilder key(String name, String expression) {
        expressions.put(name, expression);
        return this;
    }

    /**
     * Declares columns that are unique together and never NULL, for a SELECT or a view, or to prefer them to the primary
     * key. Those missing from the order are appended to it. It is the developer's word: rows that share all key values
     * would be lost at a page border.
     */
    public JdbcPagerBuilder uniqueKey(String... names) {
        uniqueKey = List.of(names);
        return this;
    }

    /**
     * Declares that an index leads from each value of these columns to its rows in the order of the pager, for
     * {@link JdbcPager#whereIn}: for a SELECT or a view, whose tables' indexes are not looked at, for an index on an
     * expression, or a partial one that has all rows of the filter. Others are found without. A wrong declaration makes
     * pages slow, never wrong.
     *
     * @param names columns, or expressions registered with {@link #key}; {@link #build} refuses an unknown one
     */
    public JdbcPagerBuilder indexed(String... names) {
        indexed = List.of(names);
        return this;
    }

    /** The order, most significant key first; a unique key is appended if it is not in it. */
    public JdbcPagerBuilder orderBy(SortKey... keys) {
        order = List.of(keys);
        return this;
    }

    /** The order, most significant key first; a unique key is appended if it is not in it. */
    public JdbcPagerBuilder orderBy(List<SortKey> keys) {
        order = List.copyOf(keys);
        return this;
    }

    /** How many rows a page may have. */
    public JdbcPagerBuilder limits(PageLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "newLimits");
        return this;
    }

    /** How a total is obtained where a request does not say. */
    public JdbcPagerBuilder count(CountStrategy strategy) {
        count = Objects.requireNonNull(strategy, "strategy");
        return this;
    }

    /** How a page learns whether there are rows on the side it was reached from. */
    public JdbcPagerBuilder edges(EdgeCheck check) {
        edges = Objects.requireNonNull(check, "check");
        return this;
    }

    /** How tokens are made. */
    public JdbcPagerBuilder tokens(CursorTokens newTokens) {
        tokens = Objects.requireNonNull(newTokens, "newTokens");
        return this;
    }

    /**
     * Which rows a walk may see, where neither its request nor its token says; without it, all that are there when a page
     * is read. The key it names must be one of the order and never NULL, also in the orders of derived pagers: a pager
     * whose order clients choose is best bounded by a key that is appended to each.
     */
    public JdbcPagerBuilder movingData(MovingData level) {
        movingData = Objects.requireNonNull(level, "level");
        return this;
    }

    /** What says when a total was taken and how old a cached one is. */
    public JdbcPagerBuilder clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /**
     * How long a statement may run, in whole seconds as JDBC has it; a fraction is rounded up.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public JdbcPagerBuilder timeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The statement time-out must be positive, not " + timeout + ".");
        }
        long seconds = timeout.plusNanos(999_999_999).toSeconds();
        options = options.timeoutSeconds(Math.toIntExact(seconds));
        return this;
    }

    /**
     * How many rows the driver fetches at once.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public JdbcPagerBuilder fetchSize(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("The fetch size must be at least 1, not " + rows + ".");
        }
        options = options.fetchSize(rows);
        return this;
    }

    /**
     * Tells each connection, for the time of a page, that it will only read. It is a hint, as in JDBC; connections to
     * SQLite and DuckDB do not take it once they are open, and are told nothing.
     */
    public JdbcPagerBuilder readOnly() {
        access = Access.READ_ONLY;
        return this;
    }

    /**
     * Uses this SQL instead of what the connection's database is known to want. A database that is not known gets
     * {@link SqlDialect#STANDARD}, and only those types as keys that every driver carries; with a dialect, those of JDBC 4.2.
     */
    public JdbcPagerBuilder dialect(SqlDialect newDialect) {
        dialect = Objects.requireNonNull(newDialect, "newDialect");
        return this;
    }

    /**
     * A pager whose rows are records: a component takes the column of its name, {@code createdAt} that of
     * {@code created_at}.
     *
     * @throws IllegalArgumentException if a component has no column, and as {@link #build(RowReader)}
     * @throws PageFetchException if the metadata cannot be read
     */
    public <R extends Record> JdbcPager<R> build(Class<R> type) {
        return define((relation, database) -> RecordReader.of(type, relation, database.traits()));
    }

    /**
     * A pager whose rows are made by a function.
     *
     * @throws IllegalArgumentException if a column of the order is unknown, named twice, or of a type that cannot be a
     *     key; if the order is not unique and no unique key is known; if a nullable column is declared to be never NULL;
     *     if {@link #movingData} names no key of the order, one that may be NULL, or bounds it by the clock of a database
     *     of which that is not known
     * @throws PageFetchException if the metadata cannot be read
     */
    public <T> JdbcPager<T> build(RowReader<T> reader) {
        return define((relation, database) -> KeyedReader.Source.of(reader));
    }

    private <T> JdbcPager<T> define(DefinitionReader.Rows<T> rows) {
        CursorTokens made = tokens == null ? CursorTokens.perProcess() : tokens;
        DefinitionReader reader = new DefinitionReader(connections, options, dialect);
        JdbcDefinition<T> definition = reader.read(this::relation, rows, access);
        JdbcPageSource<T> source = definition.source(connections, order, where);
        TotalCache cache = new TotalCache(clock);
        PagerSettings settings = new PagerSettings(limits, count, edges, made, clock, movingData);
        return new JdbcPager<>(source, new EnginePager<>(source, settings, cache), cache);
    }

    private Relation relation(RelationReader reader) throws SQLException {
        if (subject instanceof Subject.Table table) {
            return reader.table(table.name(), columns, expressions, uniqueKey).indexed(indexed);
        }
        return reader.derived(((Subject.Select) subject).sql(), expressions, uniqueKey)
                .indexed(indexed);
    }
}

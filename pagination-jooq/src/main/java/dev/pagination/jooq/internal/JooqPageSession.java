package dev.pagination.jooq.internal;

import dev.pagination.PageFetchException;
import dev.pagination.engine.PageSession;
import dev.pagination.jdbc.internal.KeyCodec;
import dev.pagination.jdbc.internal.Lease;
import dev.pagination.jdbc.internal.StatementOptions;
import dev.pagination.jdbc.internal.StatementRunner;
import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PageAssembler;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.sql.SqlFragment;
import dev.pagination.token.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Configuration;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** One page's statements on one connection, each run by jOOQ with the listeners and settings of its configuration. */
final class JooqPageSession<R extends Record, T> implements PageSession<T> {

    /** A statement of jOOQ's with its result. */
    private interface Statement<V> {
        V run() throws SQLException;
    }

    /**
     * A page as the database answered it, before its rows are mapped.
     *
     * @param records the rows
     * @param keysets of the rows; same size and order
     * @param beyond as {@link FetchedPage#beyond}
     * @param behind as {@link FetchedPage#behind}
     * @param count as {@link FetchedPage#count}
     */
    private record Answer<V>(
            List<V> records, List<Keyset> keysets, int beyond, Optional<Boolean> behind, OptionalLong count) {}

    private final Lease lease;
    private final JooqPageSource<R, T> source;
    private final Configuration configuration;

    JooqPageSession(Lease lease, JooqPageSource<R, T> source) {
        this.lease = lease;
        this.source = source;
        this.configuration = source.configuration().derive(lease.connection());
    }

    @Override
    public FetchedPage<T> fetch(PagePlan plan) {
        PagePlan counted = lease.countsInline() ? plan.with(Counting.INLINE) : plan;
        PagePlan effective = source.composer().inOneStatement(counted);
        ResultQuery<Record> statement = source.statements().page(effective, configuration);
        return mapped(run("Fetching a page", () -> {
            try (Cursor<R> rows =
                    source.definition().shape().shaping().apply(statement).fetchLazy()) {
                return read(rows, effective);
            }
        }));
    }

    @Override
    public FetchedPage<Keyset> fetchKeys(PagePlan plan) {
        ResultQuery<Record> statement = source.statements().keys(plan, configuration);
        return run("Fetching keys", () -> {
            try (Cursor<Record> rows =
                    statement.coerce(List.of(SelectComposer.ONE)).fetchLazy()) {
                return readKeys(rows);
            }
        });
    }

    @Override
    public OptionalLong count(OptionalLong max, Optional<Duration> budget) {
        Select<?> statement = source.composer().count(max);
        return run("Counting the rows", () -> {
            if (budget.isEmpty()) {
                return OptionalLong.of(number(configuration.dsl(), statement));
            }
            return BudgetedCount.run(
                    lease.connection(),
                    budget.get(),
                    listener -> number(configuration.deriveAppending(listener).dsl(), statement));
        });
    }

    @Override
    public OptionalLong estimate() {
        SqlFragment everyRow = SqlFragment.of(
                configuration.dsl().renderInlined(source.composer().everyRow()));
        StatementRunner runner = new StatementRunner(lease.connection(), List.of(), StatementOptions.NONE);
        try {
            return source.definition().dialect().planner().plannedRows(runner, everyRow);
        } catch (SQLException failure) {
            throw StatementRunner.failed("Asking for the planner's estimate", failure);
        }
    }

    @Override
    public Optional<Object> greatest(int key) {
        ResultQuery<Record> statement =
                configuration.dsl().resultQuery("{0}", source.composer().greatest(key));
        return run("Finding the greatest key", () -> {
            try (Cursor<Record> rows =
                    statement.coerce(List.of(SelectComposer.ONE)).fetchLazy()) {
                return rows.hasNext() ? Optional.of(value(rows, key)) : Optional.empty();
            }
        });
    }

    @Override
    public Object now(int key, Duration lag) {
        String time = source.keys().get(key).codec().now(lag);
        ResultQuery<Record> statement = configuration.dsl().resultQuery("SELECT 1 AS pgn_one, " + time);
        return run("Reading the database's clock", () -> {
            try (Cursor<Record> rows =
                    statement.coerce(List.of(SelectComposer.ONE)).fetchLazy()) {
                rows.hasNext();
                return value(rows, key);
            }
        });
    }

    /** The value of a key that is never NULL, behind a constant, in the row that comes next. */
    private Object value(Cursor<Record> rows, int key) throws SQLException {
        ResultSet row = Objects.requireNonNull(rows.resultSet());
        Object value = source.keys().get(key).codec().reader().read(row, 2);
        return PageAssembler.notNull(source.ordering().keys().get(key), value);
    }

    @Override
    public void close() {
        lease.close();
    }

    private Answer<R> read(Cursor<R> cursor, PagePlan plan) throws SQLException {
        List<R> records = new ArrayList<>(plan.size());
        List<Keyset> keysets = new ArrayList<>(plan.size());
        int beyond = 0;
        Optional<Boolean> behind = Optional.empty();
        OptionalLong count = OptionalLong.empty();
        Iterator<R> rows = cursor.iterator();
        while (rows.hasNext()) {
            if (records.size() == plan.size()) {
                rows.next();
                beyond++;
                continue;
            }
            // The iterator reads one row ahead, so the result set stands on the row that comes next.
            ResultSet row = Objects.requireNonNull(cursor.resultSet());
            if (records.isEmpty()) {
                behind = plan.behind() instanceof Behind.Probe
                        ? Optional.of(row.getInt(SelectComposer.BEHIND) == 1)
                        : behind;
                count = plan.counting() == Counting.INLINE ? OptionalLong.of(row.getLong(SelectComposer.COUNT)) : count;
            }
            keysets.add(keyset(row, source.keys(), source.definition().visible().size()));
            records.add(attached(rows.next()));
        }
        return new Answer<>(records, keysets, beyond, behind, count);
    }

    /** What the user's mapping throws is the user's, and no failure of the database: it is not run among statements. */
    private FetchedPage<T> mapped(Answer<R> answer) {
        List<FetchedRow<T>> rows = new ArrayList<>(answer.records().size());
        for (int i = 0; i < answer.records().size(); i++) {
            T value = source.mapper().apply(answer.records().get(i));
            rows.add(new FetchedRow<>(value, answer.keysets().get(i)));
        }
        return new FetchedPage<>(rows, answer.beyond(), answer.behind(), answer.count());
    }

    /** A record outlives the connection of its page. */
    private R attached(R row) {
        if (row.configuration() != null) {
            row.attach(source.configuration());
        }
        return row;
    }

    private FetchedPage<Keyset> readKeys(Cursor<Record> cursor) throws SQLException {
        List<JooqKey> keys = source.statements().selectedKeys();
        List<FetchedRow<Keyset>> fetched = new ArrayList<>();
        Iterator<Record> rows = cursor.iterator();
        while (rows.hasNext()) {
            Keyset keyset = keyset(Objects.requireNonNull(cursor.resultSet()), keys, 1);
            fetched.add(new FetchedRow<>(keyset, keyset));
            rows.next();
        }
        return FetchedPage.of(fetched);
    }

    /** The keys of the row on which a result set stands, those that are not selected behind {@code visible} columns. */
    private static Keyset keyset(ResultSet row, List<JooqKey> keys, int visible) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[keys.size()];
        int hidden = visible;
        for (int i = 0; i < values.length; i++) {
            KeyCodec codec = keys.get(i).codec();
            int column = keys.get(i).resultColumn().isPresent()
                    ? keys.get(i).resultColumn().get()
                    : ++hidden;
            values[i] = codec.reader().read(row, column);
        }
        return Keyset.owning(values);
    }

    private static long number(DSLContext context, Select<?> statement) {
        Record counted = context.resultQuery("{0}", statement).fetchSingle();
        return counted.get(0, Long.class);
    }

    /** Runs a statement; a listener of the application may have made any exception of jOOQ's. */
    private static <V> V run(String what, Statement<V> statement) {
        try {
            return statement.run();
        } catch (SQLException failure) {
            throw StatementRunner.failed(what, failure);
        } catch (PageFetchException said) {
            throw said;
        } catch (RuntimeException failure) {
            throw new PageFetchException(what + " failed; see the cause.", failure);
        }
    }
}

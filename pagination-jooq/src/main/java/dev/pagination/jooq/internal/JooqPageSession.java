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
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** One page's statements on one connection, each run by jOOQ with the listeners and settings of its configuration. */
final class JooqPageSession<R extends Record, T> implements PageSession<T> {

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
        PagePlan told = source.composer().inOneStatement(plan);
        PagePlan effective = lease.countsInline() ? told.with(Counting.INLINE) : told;
        ResultQuery<Record> statement = source.statements().page(effective, configuration);
        try (Cursor<R> rows =
                source.definition().shape().shaping().apply(statement).fetchLazy()) {
            return read(rows, effective);
        } catch (SQLException | DataAccessException failure) {
            throw failed("Fetching a page", failure);
        }
    }

    @Override
    public FetchedPage<Keyset> fetchKeys(PagePlan plan) {
        ResultQuery<Record> statement = source.statements().keys(plan, configuration);
        try (Cursor<Record> rows = statement.coerce(List.of(SelectComposer.ONE)).fetchLazy()) {
            return readKeys(rows);
        } catch (SQLException | DataAccessException failure) {
            throw failed("Fetching keys", failure);
        }
    }

    @Override
    public OptionalLong count(OptionalLong max, Optional<Duration> budget) {
        Select<?> statement = source.composer().count(max);
        try {
            if (budget.isEmpty()) {
                return OptionalLong.of(number(configuration.dsl(), statement));
            }
            return BudgetedCount.run(
                    lease.connection(),
                    budget.get(),
                    listener -> number(configuration.deriveAppending(listener).dsl(), statement));
        } catch (SQLException | DataAccessException failure) {
            throw failed("Counting the rows", failure);
        }
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
    public void close() {
        lease.close();
    }

    private FetchedPage<T> read(Cursor<R> cursor, PagePlan plan) throws SQLException {
        List<FetchedRow<T>> fetched = new ArrayList<>(plan.size());
        int beyond = 0;
        Optional<Boolean> behind = Optional.empty();
        OptionalLong count = OptionalLong.empty();
        Iterator<R> rows = cursor.iterator();
        while (rows.hasNext()) {
            if (fetched.size() == plan.size()) {
                rows.next();
                beyond++;
                continue;
            }
            // The iterator reads one row ahead, so the result set stands on the row that comes next.
            ResultSet row = Objects.requireNonNull(cursor.resultSet());
            if (fetched.isEmpty()) {
                behind = plan.behind() instanceof Behind.Probe
                        ? Optional.of(row.getInt(SelectComposer.BEHIND) == 1)
                        : behind;
                count = plan.counting() == Counting.INLINE ? OptionalLong.of(row.getLong(SelectComposer.COUNT)) : count;
            }
            Keyset keyset =
                    keyset(row, source.keys(), source.definition().visible().size());
            fetched.add(new FetchedRow<>(source.mapper().apply(attached(rows.next())), keyset));
        }
        return new FetchedPage<>(fetched, beyond, behind, count);
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

    private static PageFetchException failed(String what, Exception failure) {
        if (failure instanceof SQLException exact) {
            return StatementRunner.failed(what, exact);
        }
        return new PageFetchException(what + " failed; see the cause.", failure);
    }
}

package dev.pagination.jdbc.internal;

import dev.pagination.engine.PageSession;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PageAssembler;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlPageBuilder;
import dev.pagination.token.Keyset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One page's statements on one connection. */
final class JdbcPageSession<T> implements PageSession<T> {

    private final Lease lease;
    private final JdbcPageSource<T> source;
    private final StatementRunner runner;

    JdbcPageSession(Lease lease, JdbcPageSource<T> source) {
        this.lease = lease;
        this.source = source;
        this.runner = new StatementRunner(lease.connection(), source.keys().codecs(), source.options());
    }

    @Override
    public FetchedPage<T> fetch(PagePlan plan) {
        PagePlan effective = lease.countsInline() ? plan.with(Counting.INLINE) : plan;
        try {
            return runner.query(source.sql().page(effective), rows -> read(rows, effective));
        } catch (SQLException failure) {
            throw StatementRunner.failed("Fetching a page", failure);
        }
    }

    @Override
    public FetchedPage<Keyset> fetchKeys(PagePlan plan) {
        try {
            return runner.query(source.keySql().page(plan), this::readKeys);
        } catch (SQLException failure) {
            throw StatementRunner.failed("Fetching keys", failure);
        }
    }

    @Override
    public OptionalLong count(OptionalLong max, Optional<Duration> budget) {
        SqlFragment sql = source.sql().count(max);
        try {
            if (budget.isEmpty()) {
                return OptionalLong.of(runner.query(sql, JdbcPageSession::number));
            }
            if (source.dialect().traits().contains(DriverTrait.NO_CANCEL)) {
                return runner.countWithin(budget.get(), source.sql().everyRow(), max);
            }
            Optional<Long> counted = runner.queryWithin(budget.get(), sql, JdbcPageSession::number);
            return counted.isPresent() ? OptionalLong.of(counted.get()) : OptionalLong.empty();
        } catch (SQLException failure) {
            throw StatementRunner.failed("Counting the rows", failure);
        }
    }

    @Override
    public OptionalLong estimate() {
        try {
            return source.dialect().planner().plannedRows(runner, source.sql().everyRow());
        } catch (SQLException failure) {
            throw StatementRunner.failed("Asking for the planner's estimate", failure);
        }
    }

    @Override
    public Optional<Object> greatest(int key) {
        try {
            return runner.query(
                    source.sql().greatest(key), rows -> rows.next() ? Optional.of(value(rows, key)) : Optional.empty());
        } catch (SQLException failure) {
            throw StatementRunner.failed("Finding the greatest key", failure);
        }
    }

    @Override
    public Object now(int key, Duration lag) {
        try {
            String time = source.keys().codecs().get(key).now(lag);
            return runner.query(SqlFragment.of("SELECT " + time), rows -> {
                rows.next();
                return value(rows, key);
            });
        } catch (SQLException failure) {
            throw StatementRunner.failed("Reading the database's clock", failure);
        }
    }

    /** The value of a key that is never NULL, in the first column. */
    private Object value(ResultSet rows, int key) throws SQLException {
        Object value = source.keys().codecs().get(key).reader().read(rows, 1);
        return PageAssembler.notNull(source.ordering().keys().get(key), value);
    }

    @Override
    public void close() {
        lease.close();
    }

    private FetchedPage<T> read(ResultSet rows, PagePlan plan) throws SQLException {
        List<FetchedRow<T>> fetched = new ArrayList<>(plan.size());
        int beyond = 0;
        Optional<Boolean> behind = Optional.empty();
        OptionalLong count = OptionalLong.empty();
        KeyedReader<T> reader = source.reader();
        KeysetReader keys = source.keysetReader();
        while (rows.next()) {
            if (fetched.size() == plan.size()) {
                beyond++;
                continue;
            }
            if (fetched.isEmpty()) {
                behind = source.sql().tellsBehind(plan) ? Optional.of(rows.getInt(SqlPageBuilder.BEHIND) == 1) : behind;
                count = source.sql().tellsCount(plan) ? OptionalLong.of(rows.getLong(SqlPageBuilder.COUNT)) : count;
            }
            Keyset keyset = keys.read(rows);
            fetched.add(new FetchedRow<>(reader.read(rows, keyset), keyset));
        }
        return new FetchedPage<>(fetched, beyond, behind, count);
    }

    /** The keys stand behind a constant, in their order. */
    private FetchedPage<Keyset> readKeys(ResultSet rows) throws SQLException {
        List<KeyCodec> codecs = source.keys().codecs();
        KeysetReader keys = new KeysetReader(codecs, key -> key + 2);
        List<FetchedRow<Keyset>> fetched = new ArrayList<>();
        while (rows.next()) {
            Keyset keyset = keys.read(rows);
            fetched.add(new FetchedRow<>(keyset, keyset));
        }
        return FetchedPage.of(fetched);
    }

    private static Long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }
}

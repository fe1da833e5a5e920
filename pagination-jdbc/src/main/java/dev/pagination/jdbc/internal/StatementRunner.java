package dev.pagination.jdbc.internal;

import dev.pagination.PageFetchException;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlFragment.KeyValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on one connection: prepares, binds, limits the time, closes.
 *
 * @param connection where to run
 * @param keys the codecs of the ordering's keys; same size and order
 * @param options time-out and fetch size
 */
public record StatementRunner(Connection connection, List<KeyCodec> keys, StatementOptions options) {

    /** Reads a whole result. */
    interface ResultReader<R> {
        R read(ResultSet rows) throws SQLException;
    }

    <R> R query(SqlFragment sql, ResultReader<R> reader) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            StatementDeadline deadline = options.deadline(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            } finally {
                deadline.close();
            }
        }
    }

    /**
     * The same, given up after {@code budget}: empty then. A transaction stays usable; where only a savepoint could see to
     * that and the database has none, it is given up at once.
     */
    <R> Optional<R> queryWithin(Duration budget, SqlFragment sql, ResultReader<R> reader) throws SQLException {
        if (!Rescue.isPossible(connection)) {
            return Optional.empty();
        }
        try (Rescue rescue = Rescue.of(connection);
                PreparedStatement statement = prepare(sql);
                StatementDeadline deadline = StatementDeadline.start(statement, budget)) {
            try (ResultSet rows = statement.executeQuery()) {
                return Optional.of(reader.read(rows));
            } catch (SQLException failure) {
                if (!deadline.passed()) {
                    throw failure;
                }
                rescue.rollBack();
                return Optional.empty();
            }
        }
    }

    /**
     * Counts rows one by one, for a driver that cannot stop a count: empty if {@code budget} is over before the last one,
     * or the one at {@code max}, is read. The time is looked at with each row, so what lies between two rows is not stopped.
     */
    OptionalLong countWithin(Duration budget, SqlFragment everyRow, OptionalLong max) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement statement = prepare(everyRow);
                ResultSet rows = statement.executeQuery()) {
            long counted = 0;
            while (counted < max.orElse(Long.MAX_VALUE) && rows.next()) {
                if (System.nanoTime() - start > budget.toNanos()) {
                    return OptionalLong.empty();
                }
                counted++;
            }
            return OptionalLong.of(counted);
        }
    }

    private PreparedStatement prepare(SqlFragment sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            options.apply(statement);
            bind(statement, sql.binds());
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof KeyValue key) {
                keys.get(key.key()).binder().bind(statement, i + 1, key.value());
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }

    /** What is thrown for a failed statement; SQL and values stay in the cause. */
    public static PageFetchException failed(String what, SQLException cause) {
        return new PageFetchException(what + " failed; see the cause.", cause);
    }
}

package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;
import dev.pagination.PageResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The reference: pages of {@link Txn}s as somebody writes them who knows the best SQL for PostgreSQL and uses JDBC
 * without any library. The last row is the cursor, so there is no token.
 */
public final class ByHand {

    private static final int BEHIND = 7;

    private final DataSource dataSource;
    private final TxnOrder order;
    private final boolean probes;
    private final int size;
    private final ByHandSql sql;

    /**
     * A page.
     *
     * @param rows at most as many as asked for
     * @param hasNext whether rows follow
     * @param hasPrevious whether rows stand before
     */
    public record Page(List<Txn> rows, boolean hasNext, boolean hasPrevious) {

        /** The same of a pager's page. */
        static Page of(PageResponse<Txn> page) {
            return new Page(
                    page.content(), page.metadata().hasNext(), page.metadata().hasPrevious());
        }

        /**
         * Refuses to measure a way that delivers something else.
         *
         * @param size of a full page, which this one must be
         */
        void requireSame(Page actual, int size) {
            if (rows.size() != size || !equals(actual)) {
                throw new IllegalStateException("The pages differ: " + ids() + " and " + actual.ids());
            }
        }

        private List<Long> ids() {
            return rows.stream().map(Txn::id).toList();
        }
    }

    /**
     * Pages of one size in one order.
     *
     * @param edges whether the page after a row looks for rows before it
     */
    public ByHand(DataSource dataSource, TxnOrder order, EdgeCheck edges, int size) {
        this.dataSource = dataSource;
        this.order = order;
        this.probes = edges == EdgeCheck.EXACT;
        this.size = size;
        this.sql = ByHandSql.of(order, probes, size);
    }

    /** The first page. */
    public Page first() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.first())) {
            return read(statement, false, false);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The page after a row. */
    public Page after(Txn row) {
        boolean inNulls = order == TxnOrder.NULLABLE && row.settledAt() == null;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(inNulls ? sql.afterNull() : sql.after())) {
            int bound = bind(statement, 0, row);
            if (probes) {
                bind(statement, bound, row);
            }
            return read(statement, probes, true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The page before a row; it does not look for rows after itself, of which there is that one. */
    public Page before(Txn row) {
        boolean inNulls = order == TxnOrder.NULLABLE && row.settledAt() == null;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(inNulls ? sql.beforeNull() : sql.before())) {
            bind(statement, 0, row);
            Page reversed = read(statement, false, true);
            List<Txn> rows = new ArrayList<>(reversed.rows());
            Collections.reverse(rows);
            return new Page(rows, true, reversed.hasNext());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The page with a 0-based number, by OFFSET. */
    public Page numbered(long number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.numbered())) {
            statement.setLong(1, number * size);
            return read(statement, false, number > 0);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Binds the keys of a row after so many parameters, and returns how many are bound then. */
    private int bind(PreparedStatement statement, int before, Txn row) throws SQLException {
        int at = before;
        switch (order) {
            case UNIFORM -> {
                statement.setObject(++at, row.createdAt());
                statement.setLong(++at, row.id());
            }
            case MIXED -> {
                statement.setBigDecimal(++at, row.amount());
                statement.setObject(++at, row.createdAt());
                statement.setLong(++at, row.id());
                statement.setBigDecimal(++at, row.amount());
            }
            case NULLABLE -> {
                if (row.settledAt() != null) {
                    statement.setObject(++at, row.settledAt());
                }
                statement.setLong(++at, row.id());
            }
        }
        return at;
    }

    private Page read(PreparedStatement statement, boolean probed, boolean otherwise) throws SQLException {
        List<Txn> rows = new ArrayList<>(size);
        boolean more = false;
        boolean behind = otherwise;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (probed && rows.isEmpty()) {
                    behind = row.getBoolean(BEHIND);
                }
                if (rows.size() == size) {
                    more = true;
                } else {
                    rows.add(Txn.read(row));
                }
            }
        }
        return new Page(rows, more, behind);
    }
}

package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.ByHand;
import dev.pagination.benchmarks.Txn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Pages by {@link HandSql}; a second statement is executed only if the first one does not fill the page. */
final class HandPages {

    private final DataSource dataSource;
    private final HandSql sql;
    private final int size;

    HandPages(DataSource dataSource, HandSql sql, int size) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.size = size;
    }

    /** The first page. */
    ByHand.Page first() {
        List<Txn> found = read(sql.first(), Optional.empty());
        return new ByHand.Page(shown(found), found.size() > size, false);
    }

    /** The page after a row. */
    ByHand.Page after(Txn row) {
        List<Txn> found = read(isInNulls(row) ? sql.afterNull() : sql.after(), Optional.of(row));
        return new ByHand.Page(shown(found), found.size() > size, true);
    }

    /** The page before a row. */
    ByHand.Page before(Txn row) {
        List<Txn> found = read(isInNulls(row) ? sql.beforeNull() : sql.before(), Optional.of(row));
        List<Txn> rows = new ArrayList<>(shown(found));
        Collections.reverse(rows);
        return new ByHand.Page(rows, true, found.size() > size);
    }

    private boolean isInNulls(Txn row) {
        return !sql.afterNull().isEmpty() && row.settledAt() == null;
    }

    private List<Txn> shown(List<Txn> found) {
        return found.subList(0, Math.min(size, found.size()));
    }

    private List<Txn> read(List<HandSql.Statement> statements, Optional<Txn> row) {
        List<Txn> found = new ArrayList<>(size + 1);
        try (Connection connection = dataSource.getConnection()) {
            for (HandSql.Statement next : statements) {
                if (found.size() <= size) {
                    read(connection, next, row, found);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    private void read(Connection connection, HandSql.Statement next, Optional<Txn> row, List<Txn> found)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(next.sql())) {
            if (row.isPresent()) {
                bind(statement, next.binds(), row.get());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (found.size() <= size && rows.next()) {
                    found.add(Txn.read(rows));
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, List<Column> columns, Txn row) throws SQLException {
        int at = 0;
        for (Column column : columns) {
            statement.setObject(++at, column.valueIn(row));
        }
    }
}

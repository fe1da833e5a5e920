package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** OFFSET over JDBC, written by hand; one row more than the page tells whether there is another page. */
final class OffsetContestant implements Contestant<OffsetContestant.Numbered> {

    private final DataSource dataSource;
    private final int size;
    private final String sql;

    /** A page that knows its 0-based number. */
    record Numbered(long number, List<Txn> rows, boolean hasNext) {}

    OffsetContestant(TxnDatabase database, DataSource dataSource, PeerOrder order, int size) {
        this.dataSource = dataSource;
        this.size = size;
        this.sql = "SELECT " + Txn.COLUMNS + " FROM txn ORDER BY " + order.sqlOn(database) + " LIMIT ? OFFSET ?";
    }

    @Override
    public Numbered first() {
        return numbered(0);
    }

    @Override
    public Optional<Numbered> next(Numbered page) {
        return page.hasNext() ? Optional.of(numbered(page.number() + 1)) : Optional.empty();
    }

    @Override
    public Optional<Numbered> previous(Numbered page) {
        return page.number() > 0 ? Optional.of(numbered(page.number() - 1)) : Optional.empty();
    }

    @Override
    public Numbered at(Shown page) {
        return new Numbered(page.number(), page.rows(), true);
    }

    @Override
    public List<Txn> rows(Numbered page) {
        return page.rows();
    }

    private Numbered numbered(long number) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, size + 1);
            statement.setLong(2, number * size);
            List<Txn> rows = new ArrayList<>(size);
            boolean more = false;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (rows.size() == size) {
                        more = true;
                    } else {
                        rows.add(Txn.read(row));
                    }
                }
            }
            return new Numbered(number, rows, more);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

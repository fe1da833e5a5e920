package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What is right: the database's own order of the whole table. */
final class Reference {

    private final TxnDatabase database;
    private final DataSource dataSource;

    Reference(TxnDatabase database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /** The page with a 0-based number, by OFFSET. */
    Shown page(PeerOrder order, long number, int size) {
        String sql = "SELECT " + Txn.COLUMNS + " FROM txn ORDER BY " + order.sqlOn(database) + " LIMIT ? OFFSET ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, size);
            statement.setLong(2, number * size);
            List<Txn> rows = new ArrayList<>(size);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(Txn.read(row));
                }
            }
            return new Shown(number, rows);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The place of every row by its id, in the order; rows that the order does not tell apart share one. */
    Map<Long, Long> places(PeerOrder order) {
        String keys = order.sqlOn(database);
        String sql = "SELECT id, rank() OVER (ORDER BY " + keys + ") FROM txn ORDER BY " + keys;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            Map<Long, Long> places = new LinkedHashMap<>();
            while (row.next()) {
                places.put(row.getLong(1), row.getLong(2));
            }
            return places;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

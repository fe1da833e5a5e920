package dev.pagination.testkit;

import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The table {@code walk}: {@code id} is its primary key, {@code nn1} to {@code nn3} are NOT NULL, {@code nu1} to
 * {@code nu3} may be NULL, all of them integers. It has no index but that of its primary key. As thread-safe as its data
 * source.
 */
public final class WalkTable implements RowChanges {

    private static final List<String> COLUMNS = List.of("nn1", "nn2", "nn3", "nu1", "nu2", "nu3", "id");
    private static final String CREATE = "CREATE TABLE walk (id integer PRIMARY KEY,"
            + " nn1 integer NOT NULL, nn2 integer NOT NULL, nn3 integer NOT NULL,"
            + " nu1 integer, nu2 integer, nu3 integer)";
    private static final String INSERT =
            "INSERT INTO walk (" + String.join(", ", COLUMNS) + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE walk SET nn1 = ?, nn2 = ?, nn3 = ?, nu1 = ?, nu2 = ?, nu3 = ? WHERE id = ?";

    private final DataSource dataSource;

    private WalkTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Creates the table, empty, in a database that does not have it. */
    public static WalkTable create(TestDatabase database) {
        return create(database.dataSource());
    }

    /** Creates the table, empty, in a database that does not have it. */
    public static WalkTable create(DataSource dataSource) {
        WalkTable table = new WalkTable(dataSource);
        table.run(connection -> execute(connection, CREATE));
        return table;
    }

    /** The table of a database that has it already, made in a way of its own; empty or not. */
    public static WalkTable existing(DataSource dataSource) {
        return new WalkTable(dataSource);
    }

    /** Replaces all rows by the given ones. */
    public void fill(List<WalkRow> rows) {
        run(connection -> {
            // A transaction for each row would cost a database on disk more than all else in a test.
            connection.setAutoCommit(false);
            execute(connection, "DELETE FROM walk");
            insert(connection, rows);
            connection.commit();
            connection.setAutoCommit(true);
            return rows.size();
        });
    }

    private static void insert(Connection connection, List<WalkRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return; // An empty batch is an error to HSQLDB.
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (WalkRow row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * The ids in the order of the keys, as the database itself says in one statement without any paging. Where {@code id}
     * is not among the keys it is the last one, in the direction of the one before it.
     *
     * @param keys names are columns of the table
     */
    public List<Long> ids(List<SortKey> keys) {
        List<String> terms = new ArrayList<>();
        for (SortKey key : keys) {
            if (key.nulls() != NullPlacement.NONE) {
                // NULLS FIRST is not understood everywhere, CASE is.
                int whenNull = key.nulls() == NullPlacement.FIRST ? 0 : 1;
                terms.add("CASE WHEN " + key.name() + " IS NULL THEN " + whenNull + " ELSE " + (1 - whenNull) + " END");
            }
            terms.add(key.name() + " " + key.direction());
        }
        if (keys.stream().noneMatch(key -> key.name().equalsIgnoreCase("id"))) {
            terms.add(keys.isEmpty() ? "id" : "id " + keys.get(keys.size() - 1).direction());
        }
        String sql = "SELECT id FROM walk ORDER BY " + String.join(", ", terms);
        return run(connection -> ids(connection, sql));
    }

    /** All rows, in no order. */
    public List<WalkRow> rows() {
        return run(WalkTable::rows);
    }

    @Override
    public void insert(WalkRow row) {
        run(connection -> change(connection, INSERT, row));
    }

    @Override
    public void update(WalkRow row) {
        run(connection -> change(connection, UPDATE, row));
    }

    @Override
    public void delete(long id) {
        run(connection -> execute(connection, "DELETE FROM walk WHERE id = " + id));
    }

    private static List<Long> ids(Connection connection, String sql) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return List.copyOf(ids);
    }

    private static List<WalkRow> rows(Connection connection) throws SQLException {
        List<WalkRow> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM walk");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new WalkRow(
                        row.getLong("id"),
                        row.getInt("nn1"),
                        row.getInt("nn2"),
                        row.getInt("nn3"),
                        row.getObject("nu1", Integer.class),
                        row.getObject("nu2", Integer.class),
                        row.getObject("nu3", Integer.class)));
            }
        }
        return List.copyOf(found);
    }

    private static int change(Connection connection, String sql, WalkRow row) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, row);
            return change.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, WalkRow row) throws SQLException {
        for (int i = 0; i < COLUMNS.size(); i++) {
            statement.setObject(i + 1, row.value(COLUMNS.get(i)), Types.INTEGER);
        }
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private <R> R run(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The table walk could not be used.", failure);
        }
    }

    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}

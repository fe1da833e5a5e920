package dev.pagination.benchmarks.advisor;

import dev.pagination.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/**
 * A table to advise on: ten kinds, three rows for each {@code at}, which has an index, and a {@code note} that has none.
 *
 * @param database that it is in
 * @param name of the table
 */
record AdvisedTable(TestDatabase database, String name) {

    private static final int BATCH = 1_000;

    /** A prime, so that the notes lie in another order than the rows. */
    private static final long STRIDE = 7_919;

    static AdvisedTable create(TestDatabase database, String name, int rows) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE %s (id bigint NOT NULL PRIMARY KEY, kind bigint NOT NULL, at bigint NOT NULL,"
                                    .formatted(name)
                            + " note varchar(80) NOT NULL)");
            for (int from = 1; from <= rows; from += BATCH) {
                StringJoiner values = new StringJoiner(", ", "INSERT INTO " + name + " VALUES ", "");
                for (int i = from; i < from + BATCH; i++) {
                    values.add("(%d, %d, %d, 'note %08d about what was ordered, and by whom')"
                            .formatted(i, i % 10, i / 3, i * STRIDE % rows));
                }
                statement.execute(values.toString());
            }
            statement.execute("CREATE INDEX %1$s_at ON %1$s (at, id)".formatted(name));
            statement.execute(
                    switch (database.name()) {
                        case "MariaDB" -> "ANALYZE TABLE " + name;
                        case "PostgreSQL" -> "VACUUM ANALYZE " + name;
                        default -> "ANALYZE";
                    });
        }
        return new AdvisedTable(database, name);
    }

    /** The URL that leads a connection of its own to the place of the database. */
    String url() {
        try (Connection connection = database.dataSource().getConnection()) {
            String url = connection.getMetaData().getURL();
            return switch (database.name()) {
                case "PostgreSQL" -> url + (url.contains("?") ? "&" : "?") + "currentSchema=" + connection.getSchema();
                case "MariaDB" ->
                    url.replaceFirst("(//[^/]+/)[^?]*(\\?.*)?$", "$1" + connection.getCatalog() + "?user=root");
                default -> url;
            };
        } catch (SQLException failure) {
            throw new IllegalStateException("The database did not tell its URL.", failure);
        }
    }
}

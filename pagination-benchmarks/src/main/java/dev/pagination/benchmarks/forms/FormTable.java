package dev.pagination.benchmarks.forms;

import dev.pagination.EdgeCheck;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * A table with an index for one order at a time: five rows share a value of {@code a}, 20 one of {@code b}, a quarter one of {@code s},
 * a tenth one of {@code t}; {@code x} is NULL in three of ten.
 */
final class FormTable implements AutoCloseable {

    private static final String ROWS = "SELECT n, (n * 7919 %% %1$d - n * 7919 %% %1$d %% 5) / 5, n * 31 %% 20, n %% 4,"
            + " CASE WHEN n %% 10 >= 3 THEN n * 13 %% 7001 END, n %% 10, concat('Name', n * 104729 %% %1$d),"
            + " 'a note that makes the row wider than its indexes' FROM ";

    private final Engine engine;
    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final long rows;
    private String indexed = "";

    private FormTable(Engine engine, TestDatabase database, long rows) {
        this.engine = engine;
        this.rows = rows;
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
    }

    static FormTable create(Engine engine, long asked) throws SQLException {
        long rows = engine.rows(asked);
        FormTable table = new FormTable(engine, engine.start(), rows);
        try (Connection connection = table.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE forms (id bigint NOT NULL PRIMARY KEY, a integer NOT NULL, b integer NOT NULL,"
                            + " s integer NOT NULL, x integer, t integer NOT NULL, name varchar(30) NOT NULL, note varchar(60))");
            statement.execute("INSERT INTO forms " + ROWS.formatted(rows) + engine.series(rows));
        }
        return table;
    }

    /** Has the index of one order and no other, so that no planner takes one that was made for another order. */
    void indexFor(OrderShape shape) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!indexed.isEmpty()) {
                statement.execute("DROP INDEX " + indexed + (engine == Engine.MARIADB ? " ON forms" : ""));
                indexed = "";
            }
            if (engine.indexes(shape) && !shape.index().isEmpty()) {
                indexed = "forms_" + shape.name().toLowerCase(Locale.ROOT);
                statement.execute("CREATE INDEX " + indexed + " ON forms (" + shape.index() + ")");
            }
            switch (engine) {
                case POSTGRESQL -> statement.execute("VACUUM ANALYZE forms");
                case MARIADB -> statement.execute("ANALYZE TABLE forms");
                case DUCKDB -> statement.execute("CHECKPOINT");
                default -> statement.execute("ANALYZE");
            }
        }
    }

    Engine engine() {
        return engine;
    }

    long rows() {
        return rows;
    }

    RecordingDataSource recording() {
        return recording;
    }

    /** A pager in an order, that looks at no edge: what is counted is the seek alone. */
    JdbcPager<Long> pager(OrderShape shape, SqlDialect dialect) {
        JdbcPager<Long> pager = JdbcPager.table(recording, "forms")
                .dialect(dialect)
                .key("lower_name", "lower(name)")
                .orderBy(shape.keys().toArray(new SortKey[0]))
                .edges(EdgeCheck.ASSUMED)
                .build(row -> row.getLong("id"));
        return shape == OrderShape.FILTERED ? pager.where("t = ?", 3) : pager;
    }

    String server() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

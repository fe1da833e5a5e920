package dev.pagination.examples.ecb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/**
 * The table of the exchange rates, made by this program and dropped by it. It never touches a table that was there
 * before. Thread-safe to close, not to fill.
 */
public final class RateTable implements AutoCloseable {

    /** A name that nobody else uses. */
    public static final String NAME = "pagination_example_exchange_rate";

    private static final int BATCH = 1_000;
    private static final String TABLE = """
            CREATE TABLE %s (
                id bigint NOT NULL PRIMARY KEY,
                published date NOT NULL,
                currency varchar(3) NOT NULL,
                rate numeric(18, 6) NOT NULL,
                week_change numeric(18, 6)
            )""".formatted(NAME);

    /** One for each order that the rates are walked in, with the directions of the order. */
    private static final List<String> INDEXES = List.of(
            "CREATE UNIQUE INDEX %1$s_published ON %1$s (published DESC, currency)",
            "CREATE INDEX %1$s_rate ON %1$s (rate DESC, id DESC)",
            "CREATE INDEX %1$s_week_change ON %1$s (week_change DESC, id DESC)");

    private final DataSource dataSource;
    private final AtomicBoolean dropped = new AtomicBoolean();

    private RateTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Makes the table, empty.
     *
     * @throws IllegalStateException if there is a table of this name already
     */
    public static RateTable create(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (exists(statement)) {
                throw new IllegalStateException(
                        "The database has a table " + NAME + " already, and this program does not"
                                + " touch what it did not make. If an earlier run left it behind, drop it and start again.");
            }
            statement.execute(TABLE);
        }
        return new RateTable(dataSource);
    }

    /** Asks as any query would, because catalogues differ in how they spell names and where they look for them. */
    private static boolean exists(Statement statement) {
        try {
            statement.executeQuery("SELECT 1 FROM " + NAME + " WHERE 1 = 0").close();
            return true;
        } catch (SQLException unknownTable) {
            return false;
        }
    }

    /**
     * Fills the table, makes its indexes and lets the planner look at it.
     *
     * @param progress is told the number of rates stored so far
     */
    public void load(List<ExchangeRate> rates, IntConsumer progress) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, rates, progress);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
            try (Statement statement = connection.createStatement()) {
                for (String index : INDEXES) {
                    statement.execute(index.formatted(NAME));
                }
                analyze(statement);
            }
        }
    }

    private static void insert(Connection connection, List<ExchangeRate> rates, IntConsumer progress)
            throws SQLException {
        String sql = "INSERT INTO " + NAME + " (id, published, currency, rate, week_change) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int stored = 0;
            for (ExchangeRate rate : rates) {
                bind(insert, rate);
                insert.addBatch();
                if (++stored % BATCH == 0 || stored == rates.size()) {
                    insert.executeBatch();
                    progress.accept(stored);
                }
            }
        }
    }

    private static void bind(PreparedStatement insert, ExchangeRate rate) throws SQLException {
        insert.setLong(1, rate.id());
        insert.setObject(2, rate.published());
        insert.setString(3, rate.currency());
        insert.setBigDecimal(4, rate.rate());
        insert.setObject(5, rate.weekChange(), Types.NUMERIC);
    }

    private static void analyze(Statement statement) throws SQLException {
        switch (statement.getConnection().getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> statement.execute("VACUUM (ANALYZE) " + NAME);
            case "H2" -> statement.execute("ANALYZE TABLE " + NAME);
            default -> {
                // Another database finds out by itself.
            }
        }
    }

    /** Drops the table also if the JVM is told to end before {@link #close()}. */
    public void dropIfInterrupted() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                close();
            } catch (SQLException failure) {
                System.err.println("The table " + NAME + " could not be dropped: " + failure.getMessage());
            }
        }));
    }

    /** Drops the table; a second call does nothing. */
    @Override
    public void close() throws SQLException {
        if (dropped.compareAndSet(false, true)) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE " + NAME);
            }
        }
    }
}

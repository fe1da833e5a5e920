package dev.pagination.benchmarks.advisor.measuring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.benchmarks.advisor.input.Credentials;
import dev.pagination.examples.ecb.EcbArchive;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.ecb.RateTable;
import dev.pagination.examples.terminal.Progress;
import dev.pagination.jdbc.internal.JdbcDialect;
import dev.pagination.sql.SqlDialect;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A database that is only read: its sessions are read-only where it knows such, and time out.
 *
 * @param dataSource a small pool of such sessions
 * @param name product and version
 * @param dialect what its SQL is like
 * @param statementTimeout what each statement must be told; empty if sessions are limited, which costs a statement nothing
 * @param notes what has to be known about it
 * @param end closes it
 */
public record AdvisedDatabase(
        DataSource dataSource,
        String name,
        SqlDialect dialect,
        Optional<Duration> statementTimeout,
        List<String> notes,
        Runnable end)
        implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    /** Whose connections do not take the hint once they are open. */
    private static final Set<String> NO_HINT = Set.of("SQLite", "DuckDB");

    /** Whose sessions are told how long a statement may run. */
    private static final Set<String> LIMITED = Set.of("H2", "PostgreSQL");

    /** Whose sessions can be made read-only. */
    private static final Set<String> READ_ONLY = Set.of("MariaDB", "MySQL", "PostgreSQL");

    /** Copies the list. */
    public AdvisedDatabase {
        notes = List.copyOf(notes);
    }

    /**
     * H2 in this process, with the European Central Bank's exchange rates in {@link RateTable#NAME}.
     *
     * @throws SQLException if they cannot be loaded
     */
    public static AdvisedDatabase embedded(Progress.Display display, Duration timeout) throws SQLException {
        // Without the cache of results, which would answer a repeated statement from memory.
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";OPTIMIZE_REUSE_RESULTS=0";
        HikariDataSource owner = new HikariDataSource(settings(url));
        try (Progress progress = display.begin("loading", EcbArchive.RATES)) {
            List<ExchangeRate> rates = EcbArchive.read();
            RateTable.create(owner).load(rates, progress::reached);
        }
        AdvisedDatabase guarded = at(new Credentials(url, "", ""), timeout);
        return new AdvisedDatabase(
                guarded.dataSource,
                guarded.name + ", started for this run",
                guarded.dialect,
                guarded.statementTimeout,
                guarded.notes,
                () -> {
                    guarded.close();
                    owner.close();
                });
    }

    /**
     * A running database.
     *
     * @throws SQLException if it cannot be reached
     */
    public static AdvisedDatabase at(Credentials credentials, Duration timeout) throws SQLException {
        // A pool would try for a while, and wrap what the driver says.
        try (Connection connection = DriverManager.getConnection(credentials.url(), credentials.properties())) {
            DatabaseMetaData product = connection.getMetaData();
            HikariConfig config = settings(credentials.url());
            config.setDataSourceProperties(credentials.properties());
            config.setReadOnly(!NO_HINT.contains(product.getDatabaseProductName()));
            config.setConnectionInitSql(session(product.getDatabaseProductName(), timeout));
            HikariDataSource pool = new HikariDataSource(config);
            return new AdvisedDatabase(
                    pool,
                    product.getDatabaseProductName() + " " + product.getDatabaseProductVersion(),
                    JdbcDialect.of(connection, null).sql(),
                    LIMITED.contains(product.getDatabaseProductName()) ? Optional.empty() : Optional.of(timeout),
                    notes(product.getDatabaseProductName(), credentials.url()),
                    pool::close);
        }
    }

    private static HikariConfig settings(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("advisor");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return config;
    }

    /**
     * What a session is told first, since JDBC's read-only hint alone binds nobody. H2 would execute a statement more for
     * each that has a time-out of its own.
     *
     * @see <a href="https://www.postgresql.org/docs/17/sql-set-transaction.html">SET TRANSACTION</a>
     * @see <a href="https://mariadb.com/kb/en/set-transaction/">SET TRANSACTION on MariaDB</a>
     */
    private static String session(String product, Duration timeout) {
        return switch (product) {
            case "PostgreSQL" ->
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; SET statement_timeout = " + timeout.toMillis();
            case "MariaDB", "MySQL" -> "SET SESSION TRANSACTION READ ONLY";
            case "H2" -> "SET QUERY_TIMEOUT " + timeout.toMillis();
            default -> "";
        };
    }

    private static List<String> notes(String name, String url) {
        List<String> notes = new ArrayList<>();
        if (!READ_ONLY.contains(name)) {
            notes.add(name + " knows no read-only session; that nothing is written follows from the statements alone.");
        }
        if (name.equals("H2") && !url.contains("OPTIMIZE_REUSE_RESULTS=0")) {
            notes.add(
                    "H2 answers a repeated statement from memory, so that totals look cheaper than they are, unless the"
                            + " URL has OPTIMIZE_REUSE_RESULTS=0.");
        }
        return notes;
    }

    @Override
    public void close() {
        end.run();
    }
}

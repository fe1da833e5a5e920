package dev.pagination.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.EdgeCheck;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code txn} in a real PostgreSQL, with an index for each {@link TxnOrder}, behind a pool as a service has
 * one. Its rows depend on their number only, and lie in the order of {@code created_at}, as rows do that are written
 * when something happens.
 */
public final class TxnTable implements AutoCloseable {

    /** The system property by which a JVM is told where another one has made the table. */
    private static final String URL_PROPERTY = "pagination.benchmarks.url";

    private static final int POOL_SIZE = 4;

    private static final String CREATE = """
            CREATE TABLE txn (
                id bigint NOT NULL,
                account_id bigint NOT NULL,
                created_at timestamp NOT NULL,
                amount numeric(12, 2) NOT NULL,
                settled_at timestamp,
                note text NOT NULL)
            """;

    // The multipliers have no factor in common with the moduli, so that every remainder comes equally often.
    private static final String FILL = """
            INSERT INTO txn
            SELECT i, i * 7919 %% 5000, t, (i * 7919 %% distinct_amounts) / 100.0,
                   CASE WHEN i * 37 %% 10 >= 3 THEN t + i * 104729 %% 200000 * interval '1 second' END,
                   'Payment of invoice ' || i * 31 %% 999983
            FROM (SELECT i, timestamp '2020-01-01' + i / 5 * interval '90 seconds' AS t,
                         greatest(%1$d / 100, 1) AS distinct_amounts
                  FROM generate_series(1, %1$d::bigint) AS i) AS numbered
            """;

    private static final List<String> FINISH = List.of(
            "ALTER TABLE txn ADD PRIMARY KEY (id)",
            "CREATE INDEX txn_uniform ON txn (created_at, id)",
            "CREATE INDEX txn_mixed ON txn (amount DESC, created_at, id)",
            "CREATE INDEX txn_nullable ON txn (settled_at, id)",
            "VACUUM ANALYZE txn");

    private final String url;
    private final HikariDataSource pool;
    private final @Nullable TestDatabase own;

    private TxnTable(String url, @Nullable TestDatabase own) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("txn");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL_SIZE);
        this.url = url;
        this.pool = new HikariDataSource(config);
        this.own = own;
    }

    /** The table that {@link #asJvmArgument} told of, else a new one. */
    static TxnTable open(long rows) {
        String given = System.getProperty(URL_PROPERTY);
        return given == null ? create(rows) : new TxnTable(given, null);
    }

    /** A new table, in a database of its own. */
    public static TxnTable create(long rows) {
        TestDatabase database = TestDatabases.postgres();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
            statement.execute(FILL.formatted(rows));
            for (String sql : FINISH) {
                statement.execute(sql);
            }
            String url = connection.getMetaData().getURL();
            return new TxnTable(
                    url + (url.contains("?") ? "&" : "?") + "currentSchema=" + connection.getSchema(), database);
        } catch (SQLException failure) {
            throw new IllegalStateException("The table txn could not be made.", failure);
        }
    }

    /** Makes another JVM open this table while this one keeps it. */
    String asJvmArgument() {
        return "-D" + URL_PROPERTY + "=" + url;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** The pager that is measured. */
    JdbcPager<Txn> pager(TxnOrder order, EdgeCheck edges) {
        return pager(pool, order, edges);
    }

    /** The same on other connections to the table. */
    static JdbcPager<Txn> pager(DataSource dataSource, TxnOrder order, EdgeCheck edges) {
        return JdbcPager.table(dataSource, "txn")
                .orderBy(order.keys())
                .edges(edges)
                .tokens(CursorTokens.encrypted(KeyRing.random()))
                .build(Txn.class);
    }

    /** The server's product and version. */
    public String server() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SHOW server_version")) {
            version.next();
            return "PostgreSQL " + version.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("The server did not tell its version.", failure);
        }
    }

    @Override
    public void close() {
        pool.close();
        if (own != null) {
            own.close();
        }
    }
}

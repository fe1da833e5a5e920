package dev.pagination.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.EdgeCheck;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The table {@code txn} in a real database, with an index for each {@link TxnOrder}, behind a pool as a service has
 * one. Its rows depend on their number only, and lie in the order of {@code created_at}, as rows do that are written
 * when something happens.
 */
public final class TxnTable implements AutoCloseable {

    /** The system property by which a JVM is told where another one has made the table. */
    private static final String URL_PROPERTY = "pagination.benchmarks.url";

    private static final int POOL_SIZE = 4;

    private final TxnDatabase database;
    private final DataSource dataSource;
    private final Optional<String> url;
    private final Runnable end;

    private TxnTable(TxnDatabase database, DataSource dataSource, Optional<String> url, Runnable end) {
        this.database = database;
        this.dataSource = dataSource;
        this.url = url;
        this.end = end;
    }

    private static TxnTable at(String url, Runnable end) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("txn");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL_SIZE);
        HikariDataSource pool = new HikariDataSource(config);
        return new TxnTable(TxnDatabase.POSTGRESQL, pool, Optional.of(url), () -> {
            pool.close();
            end.run();
        });
    }

    /** The table that {@link #asJvmArgument} told of, else a new one. */
    static TxnTable open(long rows) {
        String given = System.getProperty(URL_PROPERTY);
        return given == null ? create(rows) : at(given, () -> {});
    }

    /** A new table, in a PostgreSQL database of its own. */
    public static TxnTable create(long rows) {
        return create(TxnDatabase.POSTGRESQL, rows);
    }

    /** A new table, in a database of its own. */
    public static TxnTable create(TxnDatabase where, long rows) {
        TestDatabase own = where.start();
        try (Connection connection = own.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : where.script(rows)) {
                statement.execute(sql);
            }
            if (where != TxnDatabase.POSTGRESQL) {
                return new TxnTable(where, own.dataSource(), Optional.empty(), own::close);
            }
            String url = connection.getMetaData().getURL();
            return at(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + connection.getSchema(), own::close);
        } catch (SQLException failure) {
            throw new IllegalStateException("The table txn could not be made.", failure);
        }
    }

    /** Makes another JVM open this table while this one keeps it; of PostgreSQL only. */
    String asJvmArgument() {
        return "-D" + URL_PROPERTY + "=" + url.orElseThrow();
    }

    public TxnDatabase database() {
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** The pager that is measured. */
    JdbcPager<Txn> pager(TxnOrder order, EdgeCheck edges) {
        return pager(dataSource, order, edges);
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
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData product = connection.getMetaData();
            return product.getDatabaseProductName() + " " + product.getDatabaseProductVersion();
        } catch (SQLException failure) {
            throw new IllegalStateException("The server did not tell its version.", failure);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}

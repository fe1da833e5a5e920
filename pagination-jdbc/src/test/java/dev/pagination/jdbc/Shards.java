package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.Driver;

/**
 * PostgreSQL with its tables cut into shards by the hash of {@code id}: a coordinator whose partitions are foreign tables.
 * It reaches each shard by postgres_fdw over a connection of its own, although all of them live on the one test server:
 * what is planned and sent is the same as between machines.
 */
final class Shards implements AutoCloseable {

    private final TestDatabase coordinator = TestDatabases.postgres();
    private final List<TestDatabase> shards;
    private final Sql sql = new Sql(coordinator.dataSource());

    private Shards(List<TestDatabase> shards) {
        this.shards = shards;
    }

    static Shards of(int count) throws SQLException {
        Shards sharded =
                new Shards(Stream.generate(TestDatabases::postgres).limit(count).toList());
        sharded.sql.run("CREATE EXTENSION IF NOT EXISTS postgres_fdw SCHEMA public");
        for (TestDatabase shard : sharded.shards) {
            sharded.connect(schema(shard));
        }
        return sharded;
    }

    /** Creates a table whose first column is {@code id}, with an index on each shard for each list of columns. */
    void create(String table, String columns, String... indexes) throws SQLException {
        sql.run("CREATE TABLE " + table + " (id integer NOT NULL, " + columns + ") PARTITION BY HASH (id)");
        for (int i = 0; i < shards.size(); i++) {
            Sql shard = new Sql(shards.get(i).dataSource());
            shard.run("CREATE TABLE " + table + " (id integer PRIMARY KEY, " + columns + ")");
            for (String index : indexes) {
                shard.run("CREATE INDEX ON " + table + " (" + index + ")");
            }
            String schema = schema(shards.get(i));
            sql.run("CREATE FOREIGN TABLE " + table + "_" + i + " PARTITION OF " + table + " FOR VALUES WITH (MODULUS "
                    + shards.size() + ", REMAINDER " + i + ") SERVER " + schema + " OPTIONS (schema_name '" + schema
                    + "', table_name '" + table + "')");
        }
    }

    /** Lets every server know what is in a table. */
    void analyze(String table) {
        shards.forEach(shard -> new Sql(shard.dataSource()).run("ANALYZE " + table));
        sql.run("ANALYZE " + table);
    }

    DataSource dataSource() {
        return coordinator.dataSource();
    }

    Sql sql() {
        return sql;
    }

    @Override
    public void close() throws SQLException {
        for (TestDatabase shard : shards) {
            sql.run("DROP SERVER " + schema(shard) + " CASCADE");
            shard.close();
        }
        coordinator.close();
    }

    private void connect(String shard) throws SQLException {
        try (Connection connection = coordinator.dataSource().getConnection()) {
            Properties user = Objects.requireNonNull(
                    Driver.parseURL(connection.getMetaData().getURL(), new Properties()));
            long port = Sql.numbers(connection, "SELECT inet_server_port()").get(0);
            Sql.run(
                    connection,
                    "CREATE SERVER " + shard + " FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '"
                            + port + "', dbname '" + connection.getCatalog()
                            + "', use_remote_estimate 'true', fetch_size '100', async_capable 'true')",
                    "CREATE USER MAPPING FOR CURRENT_USER SERVER " + shard + " OPTIONS (user '"
                            + user.getProperty("user") + "', password '" + user.getProperty("password", "") + "')");
        }
    }

    private static String schema(TestDatabase shard) {
        try (Connection connection = shard.dataSource().getConnection()) {
            return connection.getSchema();
        } catch (SQLException failure) {
            throw new IllegalStateException("A shard does not say in which schema it is.", failure);
        }
    }
}

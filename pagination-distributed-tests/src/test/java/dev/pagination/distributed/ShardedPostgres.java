package dev.pagination.distributed;

import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.shardingsphere.driver.api.yaml.YamlShardingSphereDataSourceFactory;
import org.apache.shardingsphere.driver.jdbc.core.datasource.ShardingSphereDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Two PostgreSQL databases behind ShardingSphere-JDBC, with a table that is cut in two by its id. Both are on the one test
 * server: what is sent to each and merged is the same as between machines.
 */
final class ShardedPostgres implements AutoCloseable {

    private static final String RULES = """
            databaseName: sharded
            rules:
            - !SHARDING
              tables:
                walk:
                  actualDataNodes: shard_${0..1}.walk
                  databaseStrategy:
                    standard:
                      shardingColumn: id
                      shardingAlgorithmName: by_id
              shardingAlgorithms:
                by_id:
                  type: INLINE
                  props:
                    algorithm-expression: shard_${id % 2}
                    allow-range-query-with-inline-sharding: true
            """;

    private static final List<String> NAMES = List.of("shard_0", "shard_1");

    private final TestDatabase server = TestDatabases.postgres();
    private final DataSource merged;

    ShardedPostgres() throws SQLException, IOException {
        Map<String, DataSource> shards = new TreeMap<>();
        for (String name : NAMES) {
            DataSource shard = create(name);
            WalkTable.create(shard);
            shards.put(name, shard);
        }
        // It knows the tables that there are now.
        merged = YamlShardingSphereDataSourceFactory.createDataSource(shards, RULES.getBytes(StandardCharsets.UTF_8));
    }

    private DataSource create(String name) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            PGSimpleDataSource shard = new PGSimpleDataSource();
            shard.setUrl(connection.getMetaData().getURL());
            shard.setDatabaseName(name);
            shard.setCurrentSchema("public");
            HikariDataSource pool = new HikariDataSource();
            // Not setDataSource: ShardingSphere reads the URL from the pool.
            pool.setJdbcUrl(shard.getURL());
            pool.setUsername(shard.getUser());
            pool.setPassword(shard.getPassword());
            return pool;
        }
    }

    /** The data source of the whole. */
    DataSource dataSource() {
        return merged;
    }

    /** The table, both halves of it. */
    WalkTable table() {
        return WalkTable.existing(merged);
    }

    /** Closes the pools of the shards, too. */
    @Override
    public void close() throws SQLException {
        ((ShardingSphereDataSource) merged).close();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        }
        server.close();
    }
}

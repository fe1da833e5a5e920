package dev.pagination.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** One way to get a PostgreSQL server. */
interface PostgresWay {

    /** The settings every server is started with: as fast as can be, nothing survives a crash. */
    enum Setting {
        FSYNC("fsync", "off"),
        SYNCHRONOUS_COMMIT("synchronous_commit", "off"),
        FULL_PAGE_WRITES("full_page_writes", "off"),
        MAX_CONNECTIONS("max_connections", "200");

        final String key;
        final String value;

        Setting(String key, String value) {
            this.key = key;
            this.value = value;
        }
    }

    /** How long a server may take until it accepts connections, on a machine that is busy. */
    Duration PATIENCE = Duration.ofSeconds(60);

    /** The name by which the property {@value PostgresServers#PREFER} knows it. */
    String name();

    /**
     * Starts a server, or finds one, that accepts connections.
     *
     * @throws Exception if this way does not work here; its message says why
     */
    PostgresServer start() throws Exception;

    /** Fails if there is no server, or it does not let us in. */
    static void probe(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.getMetaData().getDatabaseProductVersion();
        }
    }
}

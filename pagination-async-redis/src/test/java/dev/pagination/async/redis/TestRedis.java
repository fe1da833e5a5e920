package dev.pagination.async.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redis.embedded.RedisServer;

/** A real Redis, started for a test and stopped after it. */
final class TestRedis implements AutoCloseable {

    private final RedisServer server;
    private final int port;
    private final List<RedisClient> clients = new ArrayList<>();
    private final RedisClient client;

    private TestRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
        this.client = client(Duration.ofSeconds(5));
    }

    /** Started, empty. */
    static TestRedis started() {
        try {
            int port = freePort();
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
            server.start();
            return new TestRedis(server, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A client that waits so long for an answer. */
    RedisClient client(Duration timeout) {
        RedisClient made = RedisClient.create(RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withTimeout(timeout)
                .build());
        clients.add(made);
        return made;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    RedisClient client() {
        return client;
    }

    /** How many keys there are. */
    long keys() {
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return connection.sync().dbsize();
        }
    }

    /** Stops the server and starts it again, empty. */
    void restart() {
        try {
            server.stop();
            server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        clients.forEach(RedisClient::shutdown);
        try {
            server.stop();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

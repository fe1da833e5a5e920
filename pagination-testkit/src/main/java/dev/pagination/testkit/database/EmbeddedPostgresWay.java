package dev.pagination.testkit.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** The binaries on the class path, started by the launcher that belongs to them. */
record EmbeddedPostgresWay() implements PostgresWay {

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public PostgresServer start() throws IOException {
        Path data = Files.createTempDirectory("pagination-embedded-");
        try {
            EmbeddedPostgres server = start(data);
            return new PostgresServer(server.getJdbcUrl("postgres", "postgres"), () -> stop(server));
        } catch (IOException | RuntimeException | LinkageError failure) {
            // Where it fails to start, this launcher leaves its files behind.
            TemporaryFiles.delete(data);
            throw failure;
        }
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD);
        for (Setting setting : Setting.values()) {
            builder.setServerConfig(setting.key, setting.value);
        }
        return builder.start();
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package dev.pagination.testkit.database;

import java.io.IOException;

/** The binaries on the class path, started without their own launcher, which as root needs user namespaces. */
record LauncherPostgresWay() implements PostgresWay {

    @Override
    public String name() {
        return "launcher";
    }

    @Override
    public PostgresServer start() throws IOException, InterruptedException {
        PostgresInstallation installation = PostgresInstallation.create(Unprivileged.find());
        try {
            installation.start(PATIENCE);
            return new PostgresServer(installation.url(), installation::remove);
        } catch (IOException | RuntimeException failure) {
            installation.remove();
            throw failure;
        }
    }
}

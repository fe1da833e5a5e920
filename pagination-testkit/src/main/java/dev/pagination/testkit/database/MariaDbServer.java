package dev.pagination.testkit.database;

import java.io.IOException;

/** The one MariaDB server of this JVM: the one that was named, else the embedded binaries, started on first use. */
final class MariaDbServer {

    static final String PROPERTY = "pagination.test.mariadb.url";
    static final String VARIABLE = "PAGINATION_TEST_MARIADB_URL";

    private MariaDbServer() {}

    /** The JDBC URL, user and password included. */
    static String url() {
        return Shared.URL;
    }

    private static String start() {
        String given = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        if (!given.isBlank()) {
            return given;
        }
        try {
            MariaDbInstallation installation = MariaDbInstallation.create();
            CloseAtExit.add(installation::close);
            return installation.open();
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The embedded MariaDB does not start; give the JDBC URL of a server in the system property "
                            + PROPERTY + " or the environment variable " + VARIABLE + ".",
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the embedded MariaDB starts.", interrupted);
        }
    }

    /** Started when it is loaded, which the JVM does once and under a lock. */
    private static final class Shared {
        static final String URL = start();
    }
}

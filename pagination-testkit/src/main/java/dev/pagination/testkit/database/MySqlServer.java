package dev.pagination.testkit.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/**
 * The one server of this JVM that tests of MySQL run on: the one that was named, else a container, else the MariaDB of
 * {@link MariaDbServer}, which speaks MySQL's protocol, so that MySQL's driver and its SQL are tested at least.
 *
 * @param name what it is, for the names of tests
 * @param url the JDBC URL, user and password included
 */
record MySqlServer(String name, String url) {

    static final String PROPERTY = "pagination.test.mysql.url";
    static final String VARIABLE = "PAGINATION_TEST_MYSQL_URL";
    static final String STAND_IN = "MariaDB through MySQL's driver";

    private static final Logger LOG = System.getLogger(MySqlServer.class.getName());
    private static final String IMAGE = "mysql:8.4";

    /** The server, found or started on the first call. */
    static MySqlServer shared() {
        return Shared.SERVER;
    }

    private static MySqlServer start() {
        String given = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
        if (!given.isBlank()) {
            return new MySqlServer("MySQL", given);
        }
        try {
            return Containers.start();
        } catch (IllegalStateException | LinkageError noContainer) {
            LOG.log(
                    Level.WARNING,
                    "No MySQL: neither {0} nor {1} is set, and there is no container ({2}). Its tests run on {3}.",
                    PROPERTY,
                    VARIABLE,
                    noContainer.getMessage(),
                    STAND_IN);
            return new MySqlServer(STAND_IN, ofMariaDb(MariaDbServer.url()));
        }
    }

    /** The URL by which MySQL's driver reaches a MariaDB. */
    static String ofMariaDb(String url) {
        return url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:");
    }

    /** Apart, so that the classes of Testcontainers are looked for only when they are needed. */
    private static final class Containers {

        static MySqlServer start() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                throw new IllegalStateException("Docker does not answer");
            }
            MySQLContainer container = new MySQLContainer(IMAGE).withUsername("root");
            container.start();
            CloseAtExit.add(container::stop);
            String url = container.getJdbcUrl()
                    + (container.getJdbcUrl().contains("?") ? "&" : "?")
                    + "user=root&password=" + container.getPassword() + "&allowPublicKeyRetrieval=true";
            return new MySqlServer("MySQL", url);
        }
    }

    /** Started when it is loaded, which the JVM does once and under a lock. */
    private static final class Shared {
        static final MySqlServer SERVER = start();
    }
}

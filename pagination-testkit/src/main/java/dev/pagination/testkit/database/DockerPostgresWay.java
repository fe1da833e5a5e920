package dev.pagination.testkit.database;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A container, through Testcontainers, which may be missing from the class path. */
record DockerPostgresWay() implements PostgresWay {

    private static final String IMAGE = "postgres:17-alpine";

    @Override
    public String name() {
        return "docker";
    }

    @Override
    public PostgresServer start() {
        return Containers.start();
    }

    /** Apart, so that the classes of Testcontainers are looked for only when this way is taken. */
    private static final class Containers {

        static PostgresServer start() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                throw new IllegalStateException("Docker does not answer");
            }
            PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
            container.withStartupTimeoutSeconds((int) PATIENCE.toSeconds()).withCommand(command());
            container.start();
            String url = container.getJdbcUrl()
                    + (container.getJdbcUrl().contains("?") ? "&" : "?")
                    + "user=" + container.getUsername() + "&password=" + container.getPassword();
            return new PostgresServer(url, container::stop);
        }

        private static String command() {
            StringBuilder command = new StringBuilder("postgres");
            for (Setting setting : Setting.values()) {
                command.append(" -c ").append(setting.key).append('=').append(setting.value);
            }
            return command.toString();
        }
    }
}

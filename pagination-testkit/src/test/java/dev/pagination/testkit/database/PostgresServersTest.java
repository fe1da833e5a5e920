package dev.pagination.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresServersTest {

    private static final GivenPostgres NO_URL = new GivenPostgres("");

    private record Failing(String name, Exception failure) implements PostgresWay {
        @Override
        public PostgresServer start() throws Exception {
            throw failure;
        }
    }

    @Test
    void triesUrlThenNothingElse() {
        GivenPostgres given = new GivenPostgres("jdbc:postgresql://127.0.0.1:1/none");

        assertThat(PostgresServers.ways(given, "")).containsExactly(given);
    }

    @Test
    void triesEmbeddedThenLauncherThenDocker() {
        assertThat(PostgresServers.ways(NO_URL, ""))
                .extracting(PostgresWay::name)
                .containsExactly("embedded", "launcher", "docker");
    }

    @Test
    void putsThePreferredWayFirst() {
        assertThat(PostgresServers.ways(NO_URL, "docker"))
                .extracting(PostgresWay::name)
                .containsExactly("docker", "embedded", "launcher");
    }

    @Test
    void refusesToPreferWhatIsNoWay() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PostgresServers.ways(NO_URL, "podman"))
                .withMessage("The property pagination.test.postgres.prefer names no way to a PostgreSQL server; use one"
                        + " of url, embedded, launcher, docker.");
    }

    @Test
    void takesTheFirstWayThatWorks() {
        PostgresServer server = new PostgresServer("jdbc:postgresql://127.0.0.1/x", () -> {});
        PostgresWay works = new PostgresWay() {
            @Override
            public String name() {
                return "works";
            }

            @Override
            public PostgresServer start() {
                return server;
            }
        };

        PostgresServer found = PostgresServers.start(List.of(new Failing("first", new IOException("no")), works));

        assertThat(found).isSameAs(server);
    }

    @Test
    void failsWithEveryWayTriedAndWhyItFailed() {
        IOException failure = new IOException("the disk\nis full", new IllegalStateException("since Monday"));
        List<PostgresWay> ways = List.of(NO_URL, new Failing("embedded", failure));

        assertThatIllegalStateException()
                .isThrownBy(() -> PostgresServers.start(ways))
                .withMessage("No PostgreSQL server for the tests. Tried, in this order:"
                        + "\n  url: IllegalStateException: neither pagination.test.postgres.url nor"
                        + " PAGINATION_TEST_POSTGRES_URL is set"
                        + "\n  embedded: IOException: the disk is full <- since Monday"
                        + "\nGive a JDBC URL in the system property pagination.test.postgres.url or the environment"
                        + " variable PAGINATION_TEST_POSTGRES_URL, or start Docker.");
    }
}

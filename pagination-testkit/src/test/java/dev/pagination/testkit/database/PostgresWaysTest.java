package dev.pagination.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresWaysTest {

    @TempDir
    private Path programs;

    static Stream<PostgresWay> embeddedWays() {
        return Stream.of(new EmbeddedPostgresWay(), new LauncherPostgresWay());
    }

    @ParameterizedTest
    @MethodSource("embeddedWays")
    void startsAndStopsAServerThatDoesNotWaitForTheDisk(PostgresWay way) throws Exception {
        PostgresServer server = way.start();

        String fsync = ask(server.url(), "SHOW fsync");
        server.stop().run();

        assertThat(fsync).isEqualTo("off");
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> PostgresWay.probe(server.url()));
    }

    @Test
    void deletesWhatTheLauncherUnpacked() throws Exception {
        PostgresServer server = new LauncherPostgresWay().start();
        Path home = Path.of(ask(server.url(), "SHOW data_directory")).resolveSibling("");

        server.stop().run();

        assertThat(home.getFileName().toString()).startsWith("pagination-postgres-");
        assertThat(home).doesNotExist();
    }

    @Test
    void usesAGivenServerAndLeavesItRunning() throws Exception {
        PostgresServer running = PostgresServers.shared();

        PostgresServer given = new GivenPostgres(running.url()).start();
        given.stop().run();

        assertThat(ask(given.url(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void refusesToGoOnWithoutTheGivenServer() {
        GivenPostgres down = new GivenPostgres("jdbc:postgresql://127.0.0.1:1/none?user=nobody");

        assertThatIllegalStateException()
                .isThrownBy(() -> PostgresServers.start(PostgresServers.ways(down, "")))
                .withMessageContaining("\n  url: PSQLException: Connection to 127.0.0.1:1 refused.")
                .withMessageNotContaining("embedded");
    }

    @Test
    void fallsBackToTheLauncherWhereUserNamespacesAreBlocked() throws Exception {
        breaking("unshare");

        String printed = startInOtherJvm();

        assertThat(printed).startsWith("started ");
        assertThat(printed.contains("pagination-postgres-")).isEqualTo(isRoot());
    }

    @Test
    void dropsRootByRunuserWhereSetprivFailsToo() throws Exception {
        breaking("unshare", "setpriv");

        String printed = startInOtherJvm();

        assertThat(printed).startsWith("started ");
        assertThat(printed.contains("pagination-postgres-")).isEqualTo(isRoot());
    }

    @Test
    void saysWhyEveryWayFailedWhereRootCannotBeDropped() throws Exception {
        breaking("unshare", "setpriv", "runuser");

        String printed = startInOtherJvm("-Dpagination.test.postgres.prefer=launcher");

        if (isRoot()) {
            assertThat(printed)
                    .contains("\n  launcher: IOException: the user is root, which PostgreSQL refuses, and setpriv,"
                            + " runuser and unshare all fail\n")
                    .contains("\n  embedded: ");
        } else {
            assertThat(printed).startsWith("started ");
        }
    }

    /** Puts programs that fail before the real ones of the same name. */
    private void breaking(String... names) throws IOException {
        for (String name : names) {
            Path program = Files.writeString(programs.resolve(name), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private String startInOtherJvm(String... options) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Stream<String> command = Stream.of(
                        Stream.of(java.toString(), "-cp", System.getProperty("java.class.path")),
                        Stream.of(options),
                        Stream.of(StartPostgres.class.getName()))
                .flatMap(words -> words);
        ProcessBuilder builder = new ProcessBuilder(command.toList());
        builder.environment().merge("PATH", programs.toString(), (old, added) -> added + File.pathSeparator + old);
        builder.environment().remove(GivenPostgres.VARIABLE);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    private static boolean isRoot() throws IOException, InterruptedException {
        return new Command(List.of("id", "-u")).run().equals("0");
    }

    static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

package dev.pagination.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestDatabasesTest {

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabases.postgres(), TestDatabases.h2());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsStatements(TestDatabase database) throws SQLException {
        run(database, "CREATE TABLE t (a integer)");

        run(database, "INSERT INTO t VALUES (1), (2)");

        assertThat(ask(database, "SELECT count(*) FROM t")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void givesEachCallerAPlaceOfItsOwn(TestDatabase database) throws SQLException {
        try (TestDatabase other = database.name().equals("H2") ? TestDatabases.h2() : TestDatabases.postgres()) {
            run(database, "CREATE TABLE mine (a integer)");

            run(other, "CREATE TABLE mine (a integer, b integer)");

            assertThat(ask(database, "SELECT count(*) FROM mine")).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void closesTwiceWithoutHarm(TestDatabase database) throws SQLException {
        run(database, "CREATE TABLE t (a integer)");

        database.close();
        database.close();

        assertThat(database.dataSource().toString()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void understandsWhatItClaims(TestDatabase database) throws SQLException {
        run(database, "CREATE TABLE t (a integer)");

        if (database.capabilities().contains(TestDatabase.Capability.NULLS_SYNTAX)) {
            run(database, "SELECT a FROM t ORDER BY a NULLS FIRST");
        }
        if (database.capabilities().contains(TestDatabase.Capability.ROW_VALUES)) {
            run(database, "SELECT a FROM t WHERE (a, a) > (1, 1)");
        }

        assertThat(database.capabilities()).isNotEmpty();
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long ask(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package dev.pagination.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DialectFinderTest {

    @ParameterizedTest
    @MethodSource
    void knowsTheDatabasesThatRunHere(Supplier<TestDatabase> databases, SqlDialect expected) throws SQLException {
        try (TestDatabase database = databases.get();
                Connection connection = database.dataSource().getConnection()) {
            assertThat(DialectFinder.of(connection)).isSameAs(expected);
        }
    }

    static Stream<Arguments> knowsTheDatabasesThatRunHere() {
        return Stream.of(
                of(TestDatabases::h2, SqlDialect.H2),
                of(TestDatabases::postgres, SqlDialect.POSTGRESQL),
                of(TestDatabases::mariadb, SqlDialect.MARIADB),
                of(TestDatabases::hsqldb, SqlDialect.HSQLDB),
                of(TestDatabases::derby, SqlDialect.DERBY));
    }

    private static Arguments of(Supplier<TestDatabase> database, SqlDialect expected) {
        return Arguments.of(database, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu), CockroachDB",
        "PostgreSQL 15.2-YB-2.25.0.0-b0 on aarch64-unknown-linux-gnu, YugabyteDB"
    })
    void tellsPostgresqlFromItsRelativesByTheirVersion(String version, String expected) throws SQLException {
        try (TestDatabase postgres = TestDatabases.postgres();
                Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE FUNCTION version() RETURNS text LANGUAGE sql RETURN CAST('" + version + "' AS text)");
            statement.execute("SET search_path = " + connection.getSchema() + ", pg_catalog");

            assertThat(DialectFinder.of(connection).name()).isEqualTo(expected);
        }
    }

    @Test
    void warnsOncePerDatabaseThatNobodyKnows() {
        List<String> log = new ArrayList<>();

        UnknownDatabase.warnOnce("Nobody's", log::add);
        UnknownDatabase.warnOnce("Nobody's", log::add);
        UnknownDatabase.warnOnce("Another's", log::add);

        assertThat(log).hasSize(2);
        assertThat(log.get(0))
                .isEqualTo(
                        "The database Nobody's is not known, so its pages are read in forms that are right everywhere"
                                + " but perhaps slow. If it speaks the SQL of PostgreSQL, CockroachDB, YugabyteDB, MySQL, MariaDB,"
                                + " Oracle, SQL Server, Db2, H2, HSQLDB, Derby, SQLite or DuckDB, name that with dialect().");
    }
}

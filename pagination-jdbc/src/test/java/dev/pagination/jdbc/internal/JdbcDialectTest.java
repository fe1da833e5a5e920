package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.jdbc.Altered;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a database is told by what its driver calls it. */
class JdbcDialectTest {

    private static final TestDatabase H2 = TestDatabases.h2();

    @AfterAll
    static void close() {
        H2.close();
    }

    @ParameterizedTest
    @MethodSource
    void knowsADatabaseByItsDriversName(String product, SqlDialect expected) throws SQLException {
        DataSource named = Altered.dataSource(H2.dataSource(), Map.of("getDatabaseProductName", product));

        assertThat(sqlOf(named)).isSameAs(expected);
    }

    static Stream<Arguments> knowsADatabaseByItsDriversName() {
        return Stream.of(
                Arguments.of("MySQL", SqlDialect.MYSQL),
                Arguments.of("Oracle", SqlDialect.ORACLE),
                Arguments.of("Microsoft SQL Server", SqlDialect.SQL_SERVER),
                Arguments.of("DB2/LINUXX8664", SqlDialect.DB2),
                Arguments.of("DB2", SqlDialect.DB2));
    }

    @ParameterizedTest
    @CsvSource({
        "CockroachDB CCL v24.1.0 (x86_64-pc-linux-gnu), CockroachDB",
        "PostgreSQL 11.2-YB-2.18.1.0-b0 on x86_64-pc-linux-gnu, YugabyteDB",
        "PostgreSQL 15.2-YB-2.25.0.0-b0 on aarch64-unknown-linux-gnu, YugabyteDB"
    })
    void tellsPostgresqlFromItsRelativesByTheirVersion(String version, String expected) throws SQLException {
        try (TestDatabase postgres = TestDatabases.postgres();
                Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE FUNCTION version() RETURNS text LANGUAGE sql RETURN CAST('" + version + "' AS text)");
            statement.execute("SET search_path = " + connection.getSchema() + ", pg_catalog");

            assertThat(JdbcDialect.of(connection, null).sql().name()).isEqualTo(expected);
        }
    }

    @Test
    void knowsPostgresqlItself() throws SQLException {
        try (TestDatabase postgres = TestDatabases.postgres()) {
            assertThat(sqlOf(postgres.dataSource())).isSameAs(SqlDialect.POSTGRESQL);
        }
    }

    private static SqlDialect sqlOf(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return JdbcDialect.of(connection, null).sql();
        }
    }
}

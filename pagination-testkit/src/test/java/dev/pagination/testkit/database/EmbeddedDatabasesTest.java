package dev.pagination.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.testkit.database.TestDatabase.Capability;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The databases besides PostgreSQL and H2: each starts, is apart from others of its kind, and can do what it claims. */
class EmbeddedDatabasesTest {

    @TestFactory
    Stream<DynamicTest> startApartAndDoWhatTheyClaim() {
        return Stream.<Supplier<TestDatabase>>of(
                        TestDatabases::mariadb,
                        TestDatabases::sqlite,
                        TestDatabases::duckdb,
                        TestDatabases::hsqldb,
                        TestDatabases::derby)
                .map(Supplier::get)
                .map(database -> DynamicTest.dynamicTest(database.name(), () -> {
                    try (database;
                            TestDatabase other = like(database)) {
                        run(database, "CREATE TABLE mine (a integer NOT NULL)");
                        run(other, "CREATE TABLE mine (a integer NOT NULL, b integer)");

                        run(database, "INSERT INTO mine VALUES (1), (2)");

                        assertThat(count(database)).isEqualTo(2);
                        assertThat(count(other)).isZero();
                        claims(database, Capability.NULLS_SYNTAX, "SELECT a FROM mine ORDER BY a NULLS FIRST");
                        claims(
                                database,
                                Capability.WITH_CLAUSE,
                                "SELECT * FROM (WITH one AS (SELECT a FROM mine) SELECT a FROM one) named");
                        claims(
                                database,
                                Capability.WINDOW_FUNCTIONS,
                                "SELECT ROW_NUMBER() OVER (PARTITION BY a ORDER BY a) FROM mine");
                        assertThat(comparesRowValues(database))
                                .isEqualTo(database.capabilities().contains(Capability.ROW_VALUES));
                        database.close();
                    }
                }));
    }

    private static TestDatabase like(TestDatabase database) {
        return switch (database.name()) {
            case "MariaDB" -> TestDatabases.mariadb();
            case "SQLite" -> TestDatabases.sqlite();
            case "DuckDB" -> TestDatabases.duckdb();
            case "HSQLDB" -> TestDatabases.hsqldb();
            case "Derby" -> TestDatabases.derby();
            default -> throw new IllegalArgumentException(database.name());
        };
    }

    private static void claims(TestDatabase database, Capability capability, String sql) throws SQLException {
        if (database.capabilities().contains(capability)) {
            run(database, sql);
        } else {
            assertThatThrownBy(() -> run(database, sql)).isInstanceOf(SQLException.class);
        }
    }

    /** (2, NULL) is greater than (1, 0); whether (1, NULL) is, is unknown. */
    private static boolean comparesRowValues(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT a FROM mine WHERE (a, CASE WHEN a < 0 THEN 1 END) > (?, ?)")) {
            statement.setInt(1, 1);
            statement.setInt(2, 0);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getInt(1) == 2 && !rows.next();
            }
        } catch (SQLException invalid) {
            return false;
        }
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM mine")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

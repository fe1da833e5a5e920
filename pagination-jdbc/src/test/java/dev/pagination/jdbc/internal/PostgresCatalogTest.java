package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a catalogue that cannot be read: the server is made to answer as a middleware does. */
class PostgresCatalogTest {

    private final TestDatabase database = TestDatabases.postgres();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void knowsNothingOfATableWhereTheCatalogueIsNotUnderstood() throws SQLException {
        failWith("42000");

        assertThat(PostgresCatalog.locate(connection, "thing")).isEmpty();
    }

    @Test
    void failsInATransactionWhichTheFailureHasEnded() throws SQLException {
        failWith("42000");
        connection.setAutoCommit(false);

        assertThatThrownBy(() -> PostgresCatalog.locate(connection, "thing"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not understood");
        connection.rollback();
    }

    @Test
    void failsForEveryOtherReason() throws SQLException {
        failWith("57014");

        assertThatThrownBy(() -> PostgresCatalog.locate(connection, "thing"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not understood");
    }

    private void failWith(String state) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE FUNCTION to_regclass(text) RETURNS regclass LANGUAGE plpgsql AS"
                    + " 'BEGIN RAISE EXCEPTION ''not understood'' USING ERRCODE = ''" + state + "''; END'");
            statement.execute("SET search_path = " + connection.getSchema() + ", pg_catalog");
        }
    }
}

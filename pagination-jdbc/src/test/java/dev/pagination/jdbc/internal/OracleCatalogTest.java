package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.sql.SqlFragment;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a session's parameters; that Oracle has them is its documents' word. */
class OracleCatalogTest {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    @BeforeEach
    void createParameters() throws SQLException {
        run("DROP TABLE IF EXISTS nls_session_parameters");
        run("CREATE TABLE nls_session_parameters (parameter text, value text)");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({"BINARY, BINARY", "GERMAN, LINGUISTIC", "BINARY, LINGUISTIC"})
    void takesTextThatIsSortedAsItIsCompared(String sort, String compare) throws SQLException {
        set("NLS_SORT", sort);
        set("NLS_COMP", compare);

        assertThat(inspected("VARCHAR2")).isEqualTo("VARCHAR2");
        assertThat(inspected("NCHAR")).isEqualTo("NCHAR");
    }

    @Test
    void renamesTextThatIsSortedInAnotherWay() throws SQLException {
        set("NLS_SORT", "GERMAN");
        set("NLS_COMP", "BINARY");

        assertThat(inspected("VARCHAR2")).isEqualTo("VARCHAR2 sorted by NLS_SORT GERMAN");
        assertThat(inspected("NUMBER")).isEqualTo("NUMBER");
    }

    @Test
    void trustsNoTextWhereTheSessionDoesNotSay() throws SQLException {
        assertThat(inspected("CHAR")).isEqualTo("CHAR sorted by NLS_SORT unknown");
    }

    private static void set(String parameter, String value) throws SQLException {
        run("INSERT INTO nls_session_parameters VALUES ('" + parameter + "', '" + value + "')");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String inspected(String type) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            StatementRunner runner = new StatementRunner(connection, List.of(), StatementOptions.NONE);
            Column column = new Column("v", Types.OTHER, type, Presence.MAY_BE_NULL);
            List<KeyColumn> columns = List.of(new KeyColumn("v", column, Optional.empty()));
            return OracleCatalog.inspect(runner, SqlFragment.of("t"), columns)
                    .get(0)
                    .column()
                    .typeName();
        }
    }
}

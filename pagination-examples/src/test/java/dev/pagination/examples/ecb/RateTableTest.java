package dev.pagination.examples.ecb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTableTest {

    private static final List<ExchangeRate> SOME = EcbArchive.read().subList(0, 2_500);

    private final TestDatabase database = TestDatabases.h2();

    @Test
    void storesRatesAndTellsHowFarItIs() throws SQLException {
        List<Integer> stored = new ArrayList<>();

        try (RateTable table = RateTable.create(database.dataSource())) {
            table.load(SOME, stored::add);

            assertThat(number("SELECT count(*) FROM " + RateTable.NAME)).isEqualTo(2_500);
            assertThat(number("SELECT count(*) FROM " + RateTable.NAME + " WHERE week_change IS NULL"))
                    .isEqualTo(SOME.stream()
                            .filter(rate -> rate.weekChange() == null)
                            .count());
        }

        assertThat(stored).containsExactly(1_000, 2_000, 2_500);
    }

    @Test
    void leavesNothingBehind() throws SQLException {
        RateTable table = RateTable.create(database.dataSource());

        table.close();
        table.close();

        assertThat(number("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'"))
                .isZero();
    }

    @Test
    void refusesATableThatWasThereBefore() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + RateTable.NAME + " (mine integer)");
            statement.execute("INSERT INTO " + RateTable.NAME + " VALUES (17)");
        }

        assertThatThrownBy(() -> RateTable.create(database.dataSource()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The database has a table pagination_example_exchange_rate already, and this program does not"
                                + " touch what it did not make. If an earlier run left it behind, drop it and start again.");
        assertThat(number("SELECT mine FROM " + RateTable.NAME)).isEqualTo(17);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

package dev.pagination.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.examples.ecb.RateTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Runs of the whole program, with large pages because there are many rows. */
class ExchangeRatesTest {

    private static final String PAGE_SIZE = "--page-size=5000";

    @Test
    void provesShowsAndMeasuresOnH2() {
        ProgramRun run = ProgramRun.of(PAGE_SIZE);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("193,655 of 41 currencies on 6,184 days, 1999-01-04 to 2023-02-21");
        for (RateOrder order : RateOrder.ALL) {
            assertThat(run.out())
                    .containsPattern(quoted(order.orderBy()) + " +forward .* equal\n +backward .* equal\n");
        }
        assertThat(run.out())
                .contains("\"totalElements\": 193655")
                .contains("\"hasPrevious\": true")
                .containsPattern("next +[\\w-]{12}\\.{3}[\\w-]{12} \\(\\d+ characters\\)")
                .contains("the first page again")
                .containsPattern("none\\(\\) +unknown")
                .containsPattern("separate\\(\\) +exactly 193,655")
                .containsPattern("bounded\\(10_000\\) +at least 10,000")
                .containsPattern("forged: one character changed +NOT_AUTHENTIC ")
                .containsPattern("of the order by rise +OTHER_ORDERING ")
                .containsPattern("of the rates of the dollar only +OTHER_FILTER ")
                .contains("All walks were equal")
                .containsPattern("start \\(1\\) +[\\d.,]+ +5,001 +[\\d.,]+ +5,000 ")
                .containsPattern("end \\(39\\) +[\\d.,]+ +3,\\d{3} +[\\d.,]+ +193,65\\d ");
    }

    @Test
    void failsAtAWalkThatDiffersAndLeavesAGivenDatabaseAsItWas() throws SQLException {
        String url = "jdbc:h2:mem:given;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mine (id integer)");

            ProgramRun run = ProgramRun.of(pager -> FaultyPager.losing(100_000, pager), "--url", url, PAGE_SIZE);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err())
                    .startsWith("DIFFERENT: The walk forward differs from the database's own order in row 100,000:")
                    .contains("expected  ExchangeRate[id=100000, ")
                    .contains("delivered ExchangeRate[id=100001, ");
            assertThat(run.out()).contains("at the URL given").doesNotContain("2. Pages");
            assertThat(tables(statement)).isEqualTo("MINE");
        }
    }

    @Test
    void refusesToTouchATableItDidNotMake() throws SQLException {
        String url = "jdbc:h2:mem:taken;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + RateTable.NAME + " (mine integer)");

            ProgramRun run = ProgramRun.of("--url", url);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).startsWith("Error: The database has a table " + RateTable.NAME + " already");
            assertThat(tables(statement)).isEqualToIgnoringCase(RateTable.NAME);
        }
    }

    private static String tables(Statement statement) throws SQLException {
        String sql = "SELECT listagg(table_name, ',') FROM information_schema.tables WHERE table_schema = 'PUBLIC'";
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String quoted(String text) {
        return "\\Q" + text + "\\E";
    }
}

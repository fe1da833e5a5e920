package dev.pagination.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.CursorToken;
import dev.pagination.PageMetadata;
import dev.pagination.PageResponse;
import dev.pagination.PageTokens;
import dev.pagination.Total;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlanGuardTest {

    private static final int SIZE = 10;
    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final String ROW_VALUE = "SELECT id FROM t WHERE (a, id) > (?, ?) ORDER BY a, id LIMIT 11";
    private static final String SPLIT = "SELECT id FROM t WHERE a > ? OR (a = ? AND id > ?) ORDER BY a, id LIMIT 11";
    private static final String UNION = "SELECT id FROM ("
            + "(SELECT a, id FROM t WHERE a = ? AND id > ? ORDER BY a, id LIMIT 11) UNION ALL "
            + "(SELECT a, id FROM t WHERE a > ? ORDER BY a, id LIMIT 11)) u ORDER BY a, id LIMIT 11";

    private final RecordingDataSource recording = RecordingDataSource.of(DATABASE.dataSource());
    private final PlanGuard guard = PlanGuard.postgres(recording);

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id bigint PRIMARY KEY, a integer NOT NULL, at timestamp NOT NULL)");
            statement.execute("INSERT INTO t SELECT i, i / 5, timestamp '2024-01-01' + i * interval '1 s'"
                    + " FROM generate_series(1, 50000) i");
            statement.execute("CREATE INDEX ON t (a, id)");
            statement.execute("CREATE INDEX ON t (at, id)");
            statement.execute("CREATE TABLE colour (id integer PRIMARY KEY, name text)");
            statement.execute("INSERT INTO colour SELECT i, 'colour ' || i FROM generate_series(0, 4) i");
            statement.execute("ANALYZE");
        }
    }

    @Test
    void passesARowValueSeek() {
        assertThatCode(() -> guard.assertSeeks(() -> page(ROW_VALUE, 5000, 25_001L)))
                .doesNotThrowAnyException();
    }

    @Test
    void passesAUnionOfLimitedBranches() {
        assertThatCode(() -> guard.assertSeeks(() -> page(UNION, 5000, 25_001L, 5000)))
                .doesNotThrowAnyException();
    }

    @Test
    void passesTimestamps() {
        String sql = "SELECT id FROM t WHERE (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT 11";

        assertThatCode(() -> guard.assertSeeks(() -> page(sql, LocalDateTime.of(2024, 1, 1, 7, 0), 25_200L)))
                .doesNotThrowAnyException();
    }

    @Test
    void passesThePageOn() {
        PageResponse<Long> page = page(ROW_VALUE, 5000, 25_001L);

        assertThat(guard.assertSeeks(() -> {
                    page(ROW_VALUE, 5000, 25_001L);
                    return page;
                }))
                .isSameAs(page);
    }

    @Test
    void failsAnOffset() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> page("SELECT id FROM t ORDER BY a, id OFFSET 5000 LIMIT 11")))
                .withMessageContaining("The page of 10 rows is not a seek with the custom plan.")
                .withMessageContaining("It reads 5011 rows; at most 54 are allowed.");
    }

    @Test
    void failsTheSplitFormThatReadsEverythingBeforeTheCursor() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> page(SPLIT, 5000, 5000, 25_001L)))
                .withMessageContaining("rows; at most 54 are allowed.")
                .withMessageContaining("Is there an index on the columns of ORDER BY")
                .withMessageContaining("setInt(1, 5000)")
                .withMessageContaining("Index");
    }

    @Test
    void failsAPlanThatIsBadOnlyWhenItIsGeneric() {
        String optional =
                "SELECT id FROM t WHERE CAST(? AS integer) IS NULL OR (a, id) > (?, ?)" + " ORDER BY a, id LIMIT 11";

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> page(optional, 5000, 5000, 25_001L)))
                .withMessageContaining("is not a seek with the generic plan.");
    }

    @Test
    void failsAValueOfATypeThatCostsTheIndex() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> page(ROW_VALUE, new BigDecimal(5000), 25_001L)))
                .withMessageContaining("Filter: (ROW((a)::numeric, id) >");
    }

    @Test
    void failsASortOfEverything() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> page("SELECT id FROM t ORDER BY a % 7, id LIMIT 11")))
                .withMessageContaining("It reads the table t from its start.")
                .withMessageContaining("It sorts 50000 rows; at most 33 are allowed.");
    }

    @Test
    void failsWhatASubqueryReads() {
        String sql = "SELECT id, (SELECT count(*) FROM t x WHERE x.a < t.a) FROM t WHERE (a, id) > (?, ?)"
                + " ORDER BY a, id LIMIT 3";

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> page(sql, 5000, 25_001L)))
                .withMessageMatching("(?s).*It reads \\d{5,6} rows; at most 54 are allowed.*");
    }

    @Test
    void passesAScanOfASmallTableThatIsAllowed() {
        String join = "SELECT id, (SELECT name FROM colour c WHERE c.name = 'colour 1') FROM t WHERE (a, id) > (?, ?)"
                + " ORDER BY a, id LIMIT 11";

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> page(join, 5000, 25_001L)))
                .withMessageContaining("It reads the table colour from its start.");
        assertThatCode(() -> guard.allowingScanOf("colour").assertSeeks(() -> page(join, 5000, 25_001L)))
                .doesNotThrowAnyException();
    }

    @Test
    void allowsAsManyRowsAsItIsTold() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.allowingRows(size -> size).assertSeeks(() -> page(ROW_VALUE, 5000, 25_001L)))
                .withMessageContaining("It reads 11 rows; at most 10 are allowed.");
    }

    @Test
    void looksAwayFromCountsAndFromWhatIsNoQuery() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> guard.assertSeeks(() -> {
                    page("CREATE TEMPORARY TABLE IF NOT EXISTS other (a integer)");
                    return page("SELECT count(*) FROM t");
                }))
                .withMessage("The page executed no query through the recording data source; build the pager on the"
                        + " recording, not on its target.");
    }

    @Test
    void looksAwayFromWhatItIsToldToIgnore() {
        assertThatCode(() -> guard.ignoring(statement -> statement.sql().contains("OFFSET"))
                        .assertSeeks(() -> {
                            page("SELECT id FROM t ORDER BY a, id OFFSET 5000 LIMIT 11");
                            return page(ROW_VALUE, 5000, 25_001L);
                        }))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesADatabaseThatItCannotRead() {
        try (TestDatabase derby = TestDatabases.derby()) {
            RecordingDataSource unread = RecordingDataSource.of(derby.dataSource());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PlanGuard.of(unread))
                    .withMessage(
                            "The plan guard cannot read what Apache Derby reads for a query; use PostgreSQL, MariaDB or"
                                    + " H2.");
        }
    }

    @Test
    void refusesADatabaseThatDoesNotAnswer() {
        TestDatabase closed = TestDatabases.h2();
        closed.close();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanGuard.of(RecordingDataSource.of(closed.dataSource())))
                .withMessage("The database does not say what it is.");
    }

    @Test
    void countsTheRowsOfTheWorsePlan() {
        page(ROW_VALUE, 5000, 25_001L);

        assertThat(PlanGuard.of(recording).rowsRead(recording.statements().get(0)))
                .isEqualTo(11);
    }

    @Test
    void tellsBothPlans() {
        page(ROW_VALUE, 5000, 25_001L);

        List<PlanReport> reports = guard.explain(recording.statements().get(0));

        assertThat(reports).extracting(PlanReport::mode).containsExactly(PlanMode.CUSTOM, PlanMode.GENERIC);
        assertThat(reports).extracting(PlanReport::rowsRead).containsExactly(11L, 11L);
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.buffers()).isPositive();
            assertThat(report.sorts()).isEmpty();
            assertThat(report.sequentialScans()).isEmpty();
            assertThat(report.nodes()).extracting(PlanNode::type).containsExactly("Limit", "Index Only Scan");
        });
    }

    @Test
    void leavesNothingBehindOnTheConnection() throws SQLException {
        page(ROW_VALUE, 5000, 25_001L);
        RecordedStatement statement = recording.statements().get(0);

        for (int i = 0; i < 20; i++) {
            guard.explain(statement);
        }

        assertThat(recording.openConnections()).isZero();
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void saysWhichQueryCannotBeExplained() {
        RecordedStatement broken = new RecordedStatement("SELECT none FROM t", List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.explain(broken))
                .withMessage("The query cannot be explained:\nSELECT none FROM t");
        assertThatCode(() -> guard.explain(new RecordedStatement("SELECT id FROM t LIMIT 1", List.of())))
                .doesNotThrowAnyException();
    }

    /** Executes a statement through the recording; the page it answers with has only its size. */
    private PageResponse<Long> page(String sql, Object... values) {
        try (Connection connection = recording.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Integer number) {
                    statement.setInt(i + 1, number);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        PageMetadata metadata = PageMetadata.of(SIZE, OptionalLong.empty(), Total.unknown(), false, false);
        return PageResponse.of(List.of(), metadata, Total.unknown(), new NoTokens());
    }

    private record NoTokens() implements PageTokens {
        @Override
        public Optional<CursorToken> next() {
            return Optional.empty();
        }

        @Override
        public Optional<CursorToken> previous() {
            return Optional.empty();
        }

        @Override
        public Optional<CursorToken> resume() {
            return Optional.empty();
        }

        @Override
        public CursorToken row(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}

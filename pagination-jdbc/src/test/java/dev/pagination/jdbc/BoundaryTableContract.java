package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CursorToken;
import dev.pagination.PageBoundaries;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boundaries kept in a table are found as they were, whoever replaces them meanwhile; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class BoundaryTableContract {

    private static final Instant TAKEN = Instant.parse("2024-05-06T07:08:09.123456789Z");
    private static final int ROUNDS = 5;

    private final RecordingDataSource recording;
    private final Sql sql;
    private final BoundaryTable kept;
    private final int writers;

    /**
     * The contract on a database.
     *
     * @param writers how many may replace the same boundaries at once
     */
    BoundaryTableContract(TestDatabase database, int writers) {
        this.recording = RecordingDataSource.of(database.dataSource());
        this.sql = new Sql(database.dataSource());
        this.kept = BoundaryTable.of(recording, "page_boundary");
        this.writers = writers;
    }

    @BeforeAll
    void createTables() {
        sql.run(kept.ddl(), "CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY)");
        for (int i = 1; i <= 30; i++) {
            sql.run("INSERT INTO thing VALUES (" + i + ")");
        }
    }

    @BeforeEach
    void empty() {
        sql.run("DELETE FROM page_boundary");
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(recording.openConnections()).isZero();
    }

    @Test
    void findsWhatAnotherProcessKeptAndPagesByIt() {
        JdbcPager<Long> pager = JdbcPager.table(recording, "thing").build(row -> row.getLong("id"));
        PageBoundaries taken = kept.replace("things by id", pager.boundaries(7));

        PageBoundaries found = BoundaryTable.of(recording, "page_boundary")
                .find("things by id")
                .orElseThrow();

        assertThat(found).isEqualTo(taken);
        assertThat(found.tokens()).hasSize(4);
        assertThat(pager.page(PageRequest.ofPage(5, 5, found)).content()).containsExactly(26L, 27L, 28L, 29L, 30L);
    }

    @Test
    void leavesNothingOfWhatItReplacesAndAllOfOtherNames() {
        kept.replace("a", boundaries("old", 12));
        kept.replace("A", boundaries("other", 2));

        kept.replace("a", boundaries("new", 3));

        assertThat(kept.find("a")).contains(boundaries("new", 3));
        assertThat(kept.find("A")).contains(boundaries("other", 2));
        assertThat(sql.numbers("SELECT COUNT(*) FROM page_boundary")).containsExactly(4L + 3L);
    }

    @Test
    void keepsThatThereWereTooFewRows() {
        PageBoundaries none = new PageBoundaries(10_000, 9_999, Instant.MAX, List.of());

        kept.replace("few", none);

        assertThat(kept.find("few")).contains(none);
        assertThat(kept.find("none")).isEmpty();
    }

    @Test
    void keepsMoreThanABatchAndTheLongestTokens() {
        PageBoundaries many = boundaries("t", 251);
        PageBoundaries longest =
                new PageBoundaries(1, 2, TAKEN, List.of(CursorToken.of("x".repeat(65_536)), CursorToken.of("-_")));

        kept.replace("many", many);
        kept.replace("longest", longest);

        assertThat(kept.find("many")).contains(many);
        assertThat(kept.find("longest")).contains(longest);
    }

    @Test
    void removesANameAndNoOther() {
        kept.replace("a", boundaries("a", 2));
        kept.replace("b", boundaries("b", 2));

        kept.remove("a");
        kept.remove("never kept");

        assertThat(kept.find("a")).isEmpty();
        assertThat(kept.find("b")).contains(boundaries("b", 2));
    }

    @Test
    void bindsNamesThatLookLikeSql() {
        String name = "'; DROP TABLE page_boundary; -- \\\" ? :name {x} /*";

        kept.replace(name, boundaries("a", 2));

        assertThat(kept.find(name)).contains(boundaries("a", 2));
        assertThat(kept.find("' OR '1' = '1")).isEmpty();
    }

    @Test
    void findsNothingThatIsNotWhole() {
        kept.replace("a", boundaries("a", 3));

        sql.run("DELETE FROM page_boundary WHERE place = 2");
        assertThat(kept.find("a")).isEmpty();
        sql.run("DELETE FROM page_boundary WHERE place = 0");
        assertThat(kept.find("a")).isEmpty();
        kept.replace("a", boundaries("again", 3));
        assertThat(kept.find("a")).contains(boundaries("again", 3));
    }

    @Test
    void keepsTheOldOnesIfTheNewOnesFail() {
        kept.replace("a", boundaries("old", 3));
        BoundaryTable failing =
                BoundaryTable.of(Broken.dataSource(recording, Set.of("Statement.executeBatch")), "page_boundary");

        assertThatThrownBy(() -> failing.replace("a", boundaries("new", 3)))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Keeping boundaries failed; see the cause.")
                .cause()
                .hasMessage("Statement.executeBatch is broken");

        assertThat(kept.find("a")).contains(boundaries("old", 3));
    }

    @Test
    void saysThatThereIsNoTable() {
        BoundaryTable missing = BoundaryTable.of(recording, "missing");

        assertThatThrownBy(() -> missing.find("a"))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading boundaries failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> missing.remove("a")).hasMessage("Removing boundaries failed; see the cause.");
        assertThatThrownBy(() -> missing.replace("a", boundaries("a", 1)))
                .hasMessage("Keeping boundaries failed; see the cause.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commitsAndLeavesTheConnectionAsItCame(boolean commitsItself) throws SQLException {
        try (Connection connection = recording.target().getConnection()) {
            connection.setAutoCommit(commitsItself);
            int isolation = connection.getTransactionIsolation();
            BoundaryTable own = BoundaryTable.of(OneConnection.of(connection), "page_boundary");

            own.replace("a", boundaries("a", 2));
            assertThat(kept.find("a")).contains(boundaries("a", 2));
            own.find("a");
            own.remove("b");
            assertThatThrownBy(() -> BoundaryTable.of(OneConnection.of(connection), "missing")
                            .find("a"))
                    .isInstanceOf(PageFetchException.class);

            kept.replace("a", boundaries("b", 2));
            assertThat(own.find("a")).contains(boundaries("b", 2));
            assertThat(connection.getAutoCommit()).isEqualTo(commitsItself);
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
        }
    }

    @Test
    void showsOldOrNewWhileSeveralReplace() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                kept.remove("a");
                List<Future<?>> writing = new ArrayList<>();
                for (int writer = 0; writer < writers; writer++) {
                    String prefix = "w" + writer + "-";
                    writing.add(threads.submit(() -> replaceOften(prefix)));
                }
                List<Future<Integer>> reading =
                        List.of(threads.submit(() -> read(writing)), threads.submit(() -> read(writing)));

                for (Future<?> writer : writing) {
                    writer.get();
                }
                for (Future<Integer> reader : reading) {
                    assertThat(reader.get()).isPositive();
                }
            }

            kept.replace("a", boundaries("last", 1));
            assertThat(kept.find("a")).contains(boundaries("last", 1));
            assertThat(sql.numbers("SELECT COUNT(*) FROM page_boundary")).containsExactly(2L);
        } finally {
            threads.shutdownNow();
        }
    }

    private void replaceOften(String prefix) {
        for (int i = 0; i < 4; i++) {
            kept.replace("a", boundaries(prefix + i + "-", 20 + i));
        }
    }

    /** Reads until all have written; every set is whole and of one writer, and there is one from the first one on. */
    private int read(List<Future<?>> writing) {
        int found = 0;
        boolean writes = true;
        while (writes) {
            writes = writing.stream().anyMatch(writer -> !writer.isDone());
            Set<String> writers = new HashSet<>();
            var seen = kept.find("a");
            seen.ifPresent(set ->
                    set.tokens().forEach(token -> writers.add(token.value().replaceFirst("\\d+$", ""))));
            assertThat(writers.size()).isEqualTo(seen.isPresent() ? 1 : 0);
            assertThat(seen.isPresent() || found == 0).isTrue();
            found += seen.isPresent() ? 1 : 0;
        }
        return found;
    }

    @Test
    void refusesWhatIsNoName() {
        for (String name : List.of("", " a", "a ", "a\n", "M\u00fcller", "x".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> kept.find(name))
                    .withMessage("The name of boundaries must be 1 to 200 printable ASCII characters without a space at"
                            + " its ends.");
            assertThatIllegalArgumentException().isThrownBy(() -> kept.remove(name));
            assertThatIllegalArgumentException().isThrownBy(() -> kept.replace(name, boundaries("a", 1)));
        }
        kept.replace("x".repeat(200), boundaries("a", 1));
        assertThat(kept.find("x".repeat(200))).isPresent();
    }

    /** Taken every second row, with a row left over. */
    private static PageBoundaries boundaries(String prefix, int count) {
        List<CursorToken> tokens = IntStream.rangeClosed(1, count)
                .mapToObj(number -> CursorToken.of(prefix + number))
                .toList();
        return new PageBoundaries(2, 2L * count + 1, TAKEN, tokens);
    }
}

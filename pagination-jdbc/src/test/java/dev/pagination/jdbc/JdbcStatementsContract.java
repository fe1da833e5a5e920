package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a page costs in statements and connections; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcStatementsContract {

    private final RecordingDataSource recording;
    private final int seeking;
    private final boolean snapshots;
    private JdbcPager<Long> pager;

    JdbcStatementsContract(TestDatabase database) {
        this.recording = RecordingDataSource.of(database.dataSource());
        this.seeking = database.capabilities().contains(Capability.INLINE_PROBE) ? 1 : 2;
        this.snapshots = database.capabilities().contains(Capability.SNAPSHOT_READS);
    }

    @BeforeAll
    void createTable() {
        new Sql(recording.target())
                .run(
                        "CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY, n int NOT NULL, note varchar(9))",
                        "INSERT INTO thing VALUES (1, 1, NULL), (2, 1, 'a'), (3, 2, 'b'), (4, 2, NULL), (5, 3, 'c')");
        pager = JdbcPager.table(recording, "thing").orderBy(SortKey.asc("n")).build(row -> row.getLong("id"));
    }

    @BeforeEach
    void forget() {
        recording.clear();
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(recording.openConnections()).isZero();
    }

    @Test
    void readsAPageInOneStatementWhereItCanLookBehindInIt() {
        CursorToken token = pager.first(2).nextToken().orElseThrow();
        recording.clear();

        assertThat(statements(() -> pager.first(2))).isEqualTo(1);
        assertThat(statements(() -> pager.next(token))).isEqualTo(seeking);
        assertThat(statements(() -> pager.previous(token))).isEqualTo(seeking);
        assertThat(statements(() -> pager.last(2))).isEqualTo(1);
        assertThat(statements(() -> pager.page(PageRequest.ofPage(1, 2)))).isEqualTo(1);
        assertThat(statements(
                        () -> pager.orderBy(SortKey.desc("note").nullsFirst()).first(2)))
                .isEqualTo(1);
    }

    @Test
    void countsInOneStatementMore() {
        for (CountStrategy strategy : List.of(
                CountStrategy.separate(),
                CountStrategy.bounded(2),
                CountStrategy.once(),
                CountStrategy.cached(Duration.ofMinutes(1)),
                CountStrategy.separate().within(Duration.ofMinutes(1)))) {
            assertThat(statements(() -> pager.page(PageRequest.first(2).withCount(strategy))))
                    .as("%s", strategy)
                    .isEqualTo(2);
        }
    }

    @Test
    void countsInOneStatementMoreForASnapshotOnlyIfATransactionIsOne() {
        PageRequest snapshot = PageRequest.first(2).withCount(CountStrategy.snapshot());

        assertThat(statements(() -> pager.page(snapshot))).isEqualTo(snapshots ? 2 : 1);
        assertThat(pager.page(snapshot).total().exact()).hasValue(5);
    }

    @Test
    void countsInThePagesStatementIfAskedTo() {
        PageRequest combined = PageRequest.first(2).withCount(CountStrategy.combined());

        assertThat(statements(() -> pager.page(combined))).isEqualTo(1);
        assertThat(pager.page(combined).total().exact()).hasValue(5);
    }

    @Test
    void doesNotCountAgainWhatTheTokenCarriesOrTheCacheHas() {
        JdbcPager<Long> filtered = pager.where("id > ?", 0);
        PageResponse<Long> once = filtered.page(PageRequest.first(2).withCount(CountStrategy.once()));
        PageRequest next = PageRequest.after(once.nextToken().orElseThrow()).withCount(CountStrategy.once());
        PageRequest cached = PageRequest.first(2).withCount(CountStrategy.cached(Duration.ofMinutes(1)));

        assertThat(statements(() -> filtered.page(next))).isEqualTo(seeking);
        assertThat(filtered.page(next).total().exact()).hasValue(5);
        assertThat(statements(() -> filtered.page(cached))).isEqualTo(2);
        assertThat(statements(() -> filtered.page(cached))).isEqualTo(1);
        assertThat(statements(() -> filtered.orderBy(SortKey.desc("id")).page(cached)))
                .isEqualTo(1);
        assertThat(statements(() -> filtered.where("id < 5").page(cached))).isEqualTo(2);
    }

    @Test
    void doesNotCountWhatThePageProves() {
        PageRequest whole = PageRequest.first(5).withCount(CountStrategy.separate());

        assertThat(statements(() -> pager.page(whole))).isEqualTo(1);
        assertThat(pager.page(whole).total().exact()).hasValue(5);
    }

    @Test
    void looksBehindAnEmptyPageInOneStatementMore() {
        PageResponse<Long> last = pager.last(2);
        CursorToken end = last.resumeToken().orElseThrow();

        assertThat(statements(() -> pager.next(end))).isEqualTo(2);
        assertThat(pager.next(end).content()).isEmpty();
        assertThat(pager.next(end).metadata().hasPrevious()).isTrue();
        assertThat(statements(() -> pager.page(PageRequest.ofPage(9, 2)))).isEqualTo(2);
    }

    @Test
    void doesNotLookBehindIfToldToAssume() {
        JdbcPager<Long> assuming =
                JdbcPager.table(recording, "thing").edges(EdgeCheck.ASSUMED).build(row -> row.getLong("id"));
        CursorToken token = assuming.first(2).nextToken().orElseThrow();
        recording.clear();

        assuming.next(token);

        assertThat(recording.statements()).hasSize(1);
        assertThat(recording.statements().get(0).sql()).doesNotContain("pgn_behind");
    }

    @Test
    void runsNothingWhileAPagerIsDerived() {
        pager.where("id = ?", 1).orderBy(SortKey.desc("id")).scope("tenant").where("id > :x", java.util.Map.of("x", 1));

        assertThat(recording.statements()).isEmpty();
    }

    @Test
    void runsNothingForABadTokenOrSize() {
        assertThatThrownBy(() -> pager.next(CursorToken.of("nonsense"))).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> pager.first(501)).isInstanceOf(InvalidPageRequestException.class);

        assertThat(recording.statements()).isEmpty();
    }

    @Test
    void holdsOneConnectionDuringAPageAndNoneBetween() {
        JdbcPager<Integer> watching = JdbcPager.table(recording, "thing").build(row -> recording.openConnections());

        assertThat(watching.page(PageRequest.first(2).withCount(CountStrategy.snapshot()))
                        .content())
                .containsExactly(1, 1);
        Iterator<Integer> rows = watching.stream(PageRequest.first(2)).iterator();
        assertThat(rows.next()).isEqualTo(1);
        assertThat(recording.openConnections()).isZero();
        assertThat(rows.next()).isEqualTo(1);
        assertThat(rows.next()).isEqualTo(1);
    }

    @Test
    void givesTheConnectionBackWhenSqlFails() {
        JdbcPager<Long> failing = pager.where("no_such_column = 1");

        for (CountStrategy count : List.of(CountStrategy.none(), CountStrategy.snapshot(), CountStrategy.combined())) {
            assertThatThrownBy(() -> failing.page(PageRequest.first(2).withCount(count)))
                    .isInstanceOf(PageFetchException.class)
                    .hasMessage("Fetching a page failed; see the cause.")
                    .hasCauseInstanceOf(SQLException.class);
            assertThat(recording.openConnections()).isZero();
        }
        assertThatThrownBy(() -> JdbcPager.table(recording, "no_such_table").build(row -> 1))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the metadata failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void givesTheConnectionBackWhenTheRowFunctionThrows() {
        JdbcPager<Long> throwing = JdbcPager.table(recording, "thing").build(row -> {
            throw new IllegalStateException("thrown on purpose");
        });
        JdbcPager<Long> failing = JdbcPager.table(recording, "thing").build(row -> row.getLong("no_such_column"));

        assertThatThrownBy(() -> throwing.page(PageRequest.first(2).withCount(CountStrategy.snapshot())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("thrown on purpose");
        assertThatThrownBy(failing::first)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Fetching a page failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
    }

    private int statements(Supplier<PageResponse<Long>> reading) {
        recording.clear();
        assertThat(reading.get()).isNotNull();
        return recording.statements().size();
    }
}

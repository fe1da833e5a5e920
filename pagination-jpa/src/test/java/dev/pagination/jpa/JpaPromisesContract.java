package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Walk;
import dev.pagination.testkit.MovingDataContract;
import dev.pagination.testkit.TokenContract;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.UpperBoundContract;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What a pager promises besides its walks: tokens, totals, moving data, statements; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaPromisesContract {

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final WalkTable table;
    private final EntityManagerFactory factory;
    private final JpaPager<Walk> pager;

    JpaPromisesContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.table = WalkTable.create(database);
        this.factory = Unit.open("walk", recording, Map.of());
        this.pager =
                JpaPager.entity(factory, Walk.class).orderBy(SortKey.asc("nn1")).build();
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(recording.openConnections()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> deliversEachRowThatStaysExactlyOnce() {
        return Stream.of(
                        List.of(SortKey.asc("id")),
                        List.of(SortKey.asc("nn1"), SortKey.desc("nn2")),
                        List.of(SortKey.asc("nu1").nullsFirst()),
                        List.of(SortKey.desc("nu1").nullsLast(), SortKey.asc("id")))
                .map(keys -> pager.orderBy(keys))
                .map(ordered -> DynamicTest.dynamicTest(
                        ordered.ordering().describe(),
                        () -> MovingDataContract.on(table).check(new MappedPager<>(ordered, Walk::id))));
    }

    @TestFactory
    Stream<DynamicTest> endsWithTheGreatestIdThereWas() {
        return Stream.of(
                        List.of(SortKey.desc("nn1"), SortKey.asc("nn2")),
                        List.of(SortKey.desc("nu1").nullsFirst(), SortKey.desc("id")))
                .map(keys -> pager.orderBy(keys))
                .map(ordered -> DynamicTest.dynamicTest(
                        ordered.ordering().describe(),
                        () -> UpperBoundContract.check(table, new MappedPager<>(ordered, Walk::id))));
    }

    @Test
    void takesBoundariesByASingleKey() {
        table.fill(rows(13));

        PageBoundaries boundaries = pager.orderBy(SortKey.asc("id")).boundaries(3);

        assertThat(boundaries.rows()).isEqualTo(13);
        assertThat(pager.orderBy(SortKey.asc("id"))
                        .next(boundaries.tokens().get(1))
                        .content())
                .extracting(Walk::id)
                .startsWith(7L, 8L);
    }

    @Test
    void keepsThePromiseOfEveryCountStrategy() {
        table.fill(rows(13));
        JpaFilter<Walk> some =
                (builder, query, root) -> builder.or(builder.gt(root.get("id"), 9), builder.equal(root.get("nn1"), 0));

        TotalContract.check(pager, 13);
        TotalContract.check(pager.orderBy(SortKey.desc("nu1").nullsFirst(), SortKey.asc("nn1")), 13);
        TotalContract.check(
                pager.where("some", some),
                LongStream.rangeClosed(1, 13)
                        .filter(id -> id > 9 || id % 3 == 0)
                        .count());
        TotalContract.check(pager.where("none", (builder, query, root) -> builder.isNull(root.get("id"))), 0);
    }

    @Test
    void refusesTokensThatAreNotItsOwn() {
        table.fill(rows(13));
        JpaFilter<Walk> above = (builder, query, root) -> builder.gt(root.get("id"), 3);
        JpaPager<Walk> filtered = pager.where("above", above, 3);
        CursorToken own = filtered.first(5).nextToken().orElseThrow();

        TokenContract tokens = TokenContract.of(filtered, recording);
        tokens.check(own);
        tokens.refuses(pager.first(5).nextToken().orElseThrow(), Reason.OTHER_FILTER);
        tokens.refuses(pager.where("above", above, 4).first(5).nextToken().orElseThrow(), Reason.OTHER_FILTER);
        tokens.refuses(
                filtered.orderBy(SortKey.desc("nn1")).first(5).nextToken().orElseThrow(), Reason.OTHER_ORDERING);
        tokens.refuses(filtered.scope("tenant").first(5).nextToken().orElseThrow(), Reason.NOT_AUTHENTIC);
    }

    @Test
    void joinsAFilterWithOrToTheSeekAsAWhole() {
        table.fill(rows(13));
        JpaPager<Walk> either = pager.where(
                "either",
                (builder, query, root) -> builder.or(builder.lt(root.get("id"), 4), builder.gt(root.get("id"), 9)));

        assertThat(either.stream(PageRequest.first(2)).map(Walk::id))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 10L, 11L, 12L, 13L);
    }

    @Test
    void readsTheStartAndAPageByNumberInOneStatement() {
        table.fill(rows(13));

        assertThat(statements(() -> pager.first(3))).isEqualTo(1);
        assertThat(statements(() -> pager.last(3))).isEqualTo(1);
        assertThat(statements(() -> pager.page(PageRequest.ofPage(2, 3)))).isEqualTo(1);
        assertThat(statements(() -> pager.page(PageRequest.ofPage(2, 3).withCount(CountStrategy.combined()))))
                .isEqualTo(1);
    }

    @Test
    void runsNothingWhileAPagerIsDerived() {
        recording.clear();

        pager.where("none", (builder, query, root) -> builder.isNull(root.get("id")))
                .orderBy(SortKey.desc("nu1"))
                .scope("tenant");

        assertThat(recording.statements()).isEmpty();
    }

    @Test
    void looksNotBehindIfToldToAssume() {
        table.fill(rows(13));
        JpaPager<Walk> assuming =
                JpaPager.entity(factory, Walk.class).edges(EdgeCheck.ASSUMED).build();
        CursorToken token = assuming.first(3).nextToken().orElseThrow();

        assertThat(statements(() -> assuming.next(token))).isEqualTo(1);
    }

    private int statements(Supplier<PageResponse<Walk>> reading) {
        recording.clear();
        assertThat(reading.get().content()).hasSize(3);
        return recording.statements().size();
    }

    private static List<WalkRow> rows(int number) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(id ->
                        new WalkRow(id, (int) id % 3, (int) id % 4, 0, id % 2 == 0 ? null : (int) id % 5, null, null))
                .toList();
    }
}

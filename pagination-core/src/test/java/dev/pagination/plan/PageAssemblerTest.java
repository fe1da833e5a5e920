package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.EdgeCheck;
import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAssemblerTest {

    private static final Ordering BY_ID = Orderings.byId();

    private final PagePlanner planner = new PagePlanner(BY_ID, new FixedStyle(SeekForm.UNION, NullDefault.LOWEST));

    @Test
    void cutsTheRowThatTellsWhetherMoreFollow() {
        AssembledPage<Long> page = PageAssembler.assemble(planner.first(3), rows(1, 2, 3, 4), false);

        assertThat(ids(page)).containsExactly(1L, 2L, 3L);
        assertThat(page.hasNext()).isTrue();
        assertThat(page.hasPrevious()).isFalse();
    }

    @Test
    void needsNoMoreOfThatRowThanThatItCame() {
        AssembledPage<Long> page = PageAssembler.assemble(planner.first(3), unread(1, rows(1, 2, 3)), false);

        assertThat(ids(page)).containsExactly(1L, 2L, 3L);
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void hasNoNextWhereAFullPageIsTheLast() {
        AssembledPage<Long> page = PageAssembler.assemble(planner.first(3), rows(1, 2, 3), false);

        assertThat(ids(page)).containsExactly(1L, 2L, 3L);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void turnsTheRowsOfABackwardPageRound() {
        AssembledPage<Long> page = PageAssembler.assemble(before(9), rows(8, 7, 6, 5), true);

        assertThat(ids(page)).containsExactly(6L, 7L, 8L);
        assertThat(page.hasPrevious()).isTrue();
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void tellsTheEdgesOfABackwardPageApart() {
        AssembledPage<Long> page = PageAssembler.assemble(before(3), rows(2, 1), false);

        assertThat(page.hasPrevious()).isFalse();
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void leavesTheFetchedRowsAsTheyWere() {
        FetchedPage<Long> fetched = rows(8, 7, 6, 5);

        PageAssembler.assemble(before(9), fetched, true);

        assertThat(fetched).isEqualTo(rows(8, 7, 6, 5));
    }

    @ParameterizedTest
    @CsvSource({"true, 8", "false, 0"})
    void countsOnFromTheCursor(boolean behind, long rowsBefore) {
        PagePlan plan = planner.after(cursor(7), 3, EdgeCheck.EXACT);

        AssembledPage<Long> page = PageAssembler.assemble(plan, rows(8, 9), behind);

        assertThat(page.rowsBefore()).hasValue(rowsBefore);
    }

    @Test
    void countsBackFromTheCursor() {
        AssembledPage<Long> page = PageAssembler.assemble(before(9), rows(8, 7, 6, 5), true);

        assertThat(page.rowsBefore()).hasValue(6);
    }

    @Test
    void doesNotGuessWhenMoreRowsStandBeforeThanWerePassed() {
        AssembledPage<Long> none = PageAssembler.assemble(before(3), rows(2, 1, 0, -1), true);
        AssembledPage<Long> negative = PageAssembler.assemble(before(2), rows(1, 0, -1, -2), true);

        assertThat(none.rowsBefore()).isEmpty();
        assertThat(negative.rowsBefore()).isEmpty();
    }

    @Test
    void refusesMoreRowsThanAskedForAlsoWhereTheyWereNotRead() {
        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> PageAssembler.assemble(planner.first(2), unread(2, rows(1, 2)), false))
                .withMessageStartingWith("The database returned 4 rows where at most 3 were asked for;");
    }

    @Test
    void refusesMoreRowsThanAskedFor() {
        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> PageAssembler.assemble(planner.first(2), rows(1, 2, 3, 4), false))
                .withMessage(
                        "The database returned 4 rows where at most 3 were asked for; it does not honour the limit, "
                                + "so its pages cannot be trusted.");
    }

    @ParameterizedTest
    @CsvSource({"5, 6", "6, 5"})
    void refusesTheRowOfTheCursorAfterItself(long first, long second) {
        PagePlan plan = planner.after(cursor(5), 3, EdgeCheck.EXACT);

        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> PageAssembler.assemble(plan, rows(first, second), true))
                .withMessage(
                        "The page does not advance: the row of the cursor came back after itself. A key's value does "
                                + "not survive the way to Java and back; order by id ASC needs a key that does, or a cast to "
                                + "one.");
    }

    @Test
    void takesTheRowOfTheCursorWhereItIsWanted() {
        Cursor gap = new Cursor(Keyset.of(5L), Anchor.GAP_BEFORE, 3, OptionalLong.empty(), Total.unknown());
        PagePlan plan = planner.after(gap, 3, EdgeCheck.EXACT);

        AssembledPage<Long> page = PageAssembler.assemble(plan, rows(5, 6), true);

        assertThat(ids(page)).containsExactly(5L, 6L);
    }

    @Test
    void refusesNullInAKeyThatIsNeverNull() {
        Ordering ordering = Orderings.of(
                SortKey.asc("n1"),
                SortKey.asc("v2").notNull(),
                SortKey.asc("id").notNull());
        PagePlanner nullable = new PagePlanner(ordering, new FixedStyle(SeekForm.UNION, NullDefault.LOWEST));
        List<FetchedRow<String>> rows = List.of(
                new FetchedRow<>("fine", Keyset.of(null, 1L, 1L)), new FetchedRow<>("not", Keyset.of(1L, null, 2L)));

        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> PageAssembler.assemble(nullable.first(1), FetchedPage.of(rows), false))
                .withMessage("The key v2 is declared to be never NULL but is NULL in a row; declare where NULL stands "
                        + "with nullsFirst() or nullsLast().");
    }

    private PagePlan before(long id) {
        return planner.before(cursor(id), 3, EdgeCheck.EXACT);
    }

    /** A cursor on a row whose id is also its number. */
    private static Cursor cursor(long id) {
        return new Cursor(Keyset.of(id), Anchor.ROW, 3, OptionalLong.of(id), Total.unknown());
    }

    private static FetchedPage<Long> rows(long... ids) {
        return FetchedPage.of(LongStream.of(ids)
                .mapToObj(id -> new FetchedRow<>(id, Keyset.of(id)))
                .toList());
    }

    private static FetchedPage<Long> unread(int beyond, FetchedPage<Long> page) {
        return new FetchedPage<>(page.rows(), beyond, page.behind(), page.count());
    }

    private static List<Long> ids(AssembledPage<Long> page) {
        return page.rows().stream().map(FetchedRow::value).toList();
    }
}

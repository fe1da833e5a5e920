package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmptyPagesTest {

    private final ListSource source = ListSource.ofIds(4);
    private final EnginePager<Row> pager = Pagers.over(source);

    @Test
    void hasNoPlaceInAnEmptyResult() {
        source.rows.clear();

        PageResponse<Row> numbered = pager.page(PageRequest.ofPage(3, 2));
        for (PageResponse<Row> page : List.of(pager.first(), pager.last(), numbered)) {
            assertThat(page.content()).isEmpty();
            assertThat(page.nextToken()).isEmpty();
            assertThat(page.previousToken()).isEmpty();
            assertThat(page.resumeToken()).isEmpty();
            assertThat(page.metadata().hasNext()).isFalse();
            assertThat(page.metadata().hasPrevious()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePlaceAfterTheLastRow(EdgeCheck edges) {
        EnginePager<Row> walking = pager.with(Pagers.SETTINGS.withEdges(edges));

        PageResponse<Row> empty = walking.next(lastRow());

        assertThat(empty.content()).isEmpty();
        assertThat(empty.nextToken()).isEmpty();
        assertThat(empty.previousToken()).isPresent();
        assertThat(ids(walking.previous(empty.previousToken().orElseThrow()))).containsExactly(3L, 4L);
    }

    @Test
    void deliversRowsThatComeLater() {
        PageResponse<Row> empty = pager.next(lastRow());
        PageResponse<Row> stillEmpty = pager.next(empty.resumeToken().orElseThrow());
        source.rows.add(Row.of(5));
        source.rows.add(Row.of(6));

        PageResponse<Row> page = pager.next(stillEmpty.resumeToken().orElseThrow());

        assertThat(stillEmpty.content()).isEmpty();
        assertThat(ids(page)).containsExactly(5L, 6L);
        assertThat(page.metadata().currentPage()).hasValue(2);
    }

    @Test
    void goesBackToTheRowsBeforeThePlaceOnly() {
        PageResponse<Row> empty = pager.next(lastRow());
        source.rows.add(Row.of(5));

        PageResponse<Row> back = pager.previous(empty.resumeToken().orElseThrow());

        assertThat(ids(back)).containsExactly(3L, 4L);
        assertThat(back.metadata().hasNext()).isTrue();
    }

    @Test
    void seesThatNothingIsLeftBeforeThePlace() {
        CursorToken token = lastRow();
        source.rows.clear();

        PageResponse<Row> empty = pager.next(token);

        assertThat(empty.previousToken()).isEmpty();
        assertThat(empty.resumeToken()).isPresent();
        assertThat(empty.metadata().currentPage()).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource
    void keepsThePlaceBeforeTheFirstRow(EdgeCheck edges) {
        EnginePager<Row> walking = pager.with(Pagers.SETTINGS.withEdges(edges));

        PageResponse<Row> empty = walking.previous(firstRow());

        assertThat(empty.content()).isEmpty();
        assertThat(empty.previousToken()).isEmpty();
        assertThat(empty.nextToken()).isPresent();
        assertThat(ids(walking.next(empty.nextToken().orElseThrow()))).containsExactly(1L, 2L);
    }

    @Test
    void deliversRowsThatComeBeforeTheFirst() {
        PageResponse<Row> empty = pager.previous(firstRow());
        source.rows.add(Row.of(0));

        PageResponse<Row> page = pager.previous(empty.resumeToken().orElseThrow());

        assertThat(ids(page)).containsExactly(0L);
        assertThat(page.metadata().hasNext()).isTrue();
        assertThat(page.metadata().hasPrevious()).isFalse();
        assertThat(page.metadata().currentPage()).hasValue(0);
    }

    @Test
    void staysBeforeARowThatIsGone() {
        PageResponse<Row> before = pager.previous(firstRow());
        source.rows.clear();
        PageResponse<Row> empty = pager.next(before.nextToken().orElseThrow());
        source.rows.add(Row.of(1));

        PageResponse<Row> page = pager.next(empty.resumeToken().orElseThrow());

        assertThat(empty.content()).isEmpty();
        assertThat(ids(page)).containsExactly(1L);
        assertThat(pager.previous(empty.resumeToken().orElseThrow()).content()).isEmpty();
    }

    @Test
    void staysAfterARowThatIsGone() {
        PageResponse<Row> after = pager.next(lastRow());
        source.rows.clear();
        PageResponse<Row> empty = pager.previous(after.resumeToken().orElseThrow());
        source.rows.add(Row.of(4));
        source.rows.add(Row.of(5));

        assertThat(empty.content()).isEmpty();
        assertThat(ids(pager.next(empty.resumeToken().orElseThrow()))).containsExactly(5L);
        assertThat(ids(pager.previous(empty.resumeToken().orElseThrow()))).containsExactly(4L);
    }

    @Test
    void seesRowsOnTheOtherSideByAProbe() {
        PageResponse<Row> after = pager.next(lastRow());
        source.rows.removeIf(row -> row.id() <= 4);
        source.rows.add(Row.of(7));

        PageResponse<Row> empty = pager.previous(after.resumeToken().orElseThrow());

        assertThat(empty.content()).isEmpty();
        assertThat(empty.metadata().hasNext()).isTrue();
        assertThat(ids(pager.next(empty.nextToken().orElseThrow()))).containsExactly(7L);
    }

    @Test
    void asksForOneRowBehindOnlyWhereTheStatementCouldNotSay() {
        CursorToken token = lastRow();
        source.log.clear();
        source.plans.clear();

        pager.next(token);

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "fetch", "close");
        assertThat(source.plans.get(1).size()).isEqualTo(1);
    }

    @Test
    void asksForNothingBehindWhereItIsAssumed() {
        CursorToken token = lastRow();
        source.log.clear();

        pager.with(Pagers.SETTINGS.withEdges(EdgeCheck.ASSUMED)).next(token);

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "close");
    }

    private CursorToken firstRow() {
        return pager.first(2).token(0);
    }

    private CursorToken lastRow() {
        PageResponse<Row> first = pager.first(2);
        return pager.next(first.nextToken().orElseThrow()).resumeToken().orElseThrow();
    }
}

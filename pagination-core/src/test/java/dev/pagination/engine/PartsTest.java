package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.Ordering;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.WalkPart;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.Row;
import dev.pagination.plan.RowOrder;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartsTest {

    private final ListSource source = ListSource.ofIds(10);
    private final EnginePager<Row> pager = Pagers.over(source);

    @ParameterizedTest
    @EnumSource
    void haveEveryRowOnceInEveryOrder(SeekForm form) {
        for (int keys = 0; keys <= 2; keys++) {
            for (Ordering ordering : Orderings.withKeysBeforeId(keys)) {
                for (Shape shape : Shape.values()) {
                    List<Row> rows = shape.rows();
                    FixedStyle style = new FixedStyle(form, NullDefault.HIGHEST);
                    EnginePager<Row> ordered = Pagers.over(ListSource.of(ordering, style, rows));

                    List<Row> together = new ArrayList<>();
                    for (WalkPart part : ordered.boundaries(2).parts(3)) {
                        together.addAll(ordered.stream(PageRequest.within(part).withSize(2))
                                .toList());
                    }

                    assertThat(together)
                            .as("%s by %s in the form %s", shape, ordering.describe(), form)
                            .isEqualTo(RowOrder.sorted(rows, ordering.keys()));
                }
            }
        }
    }

    @Test
    void endWithTheirLastRowWhateverThePageSize() {
        WalkPart part = WalkPart.whole().after(token(2)).through(token(7));

        for (int size = 1; size <= 6; size++) {
            List<PageResponse<Row>> pages =
                    pager.pages(PageRequest.within(part).withSize(size)).toList();

            List<Long> ids = pages.stream().flatMap(page -> ids(page).stream()).toList();
            assertThat(ids).containsExactly(3L, 4L, 5L, 6L, 7L);
            PageResponse<Row> last = pages.get(pages.size() - 1);
            assertThat(last.metadata().hasNext()).isFalse();
            assertThat(last.nextToken()).isEmpty();
            assertThat(pages.get(0).metadata().hasPrevious()).isTrue();
            assertThat(pages).hasSize((5 + size - 1) / size);
        }
    }

    @Test
    void goOnFromTheTokenOfAnyRow() {
        WalkPart part = WalkPart.whole().after(token(2)).through(token(7));

        for (long id = 2; id <= 7; id++) {
            WalkPart rest = part.after(token(id));
            List<Row> rows = pager.stream(PageRequest.within(rest).withSize(2)).toList();

            assertThat(ids(rows)).isEqualTo(List.of(3L, 4L, 5L, 6L, 7L).subList((int) id - 2, 5));
        }
    }

    @Test
    void stayWhereTheyAreWhenTheRowsOfTheirEndsAreGone() {
        WalkPart part = WalkPart.whole().after(token(2)).through(token(7));
        source.rows.removeIf(row -> row.id() == 2 || row.id() == 7);

        List<Row> rows = pager.stream(PageRequest.within(part).withSize(2)).toList();

        assertThat(ids(rows)).containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void endAtTheGapOfAnEmptyPage() {
        CursorToken end = pager.next(token(10)).resumeToken().orElseThrow();
        source.rows.add(Row.of(11));

        WalkPart part = WalkPart.whole().after(token(8)).through(end);

        assertThat(ids(pager.stream(PageRequest.within(part)).toList())).containsExactly(9L, 10L);
    }

    @Test
    void endBeforeTheRowOfAGapBeforeIt() {
        CursorToken end = pager.previous(token(1)).resumeToken().orElseThrow();
        source.rows.add(Row.of(0));

        assertThat(ids(pager.stream(PageRequest.within(WalkPart.whole().through(end)))
                        .toList()))
                .containsExactly(0L);
    }

    @Test
    void takeTheSizeOfTheTokenTheyStartAt() {
        PageResponse<Row> page = pager.page(PageRequest.within(WalkPart.whole().after(token(1))));

        assertThat(page.metadata().pageSize()).isEqualTo(10);
    }

    @Test
    void doNotTakeTheirRowsForAll() {
        WalkPart part = pager.boundaries(4).parts(2).get(0);

        PageResponse<Row> page = pager.page(PageRequest.within(part).withSize(9).withCount(CountStrategy.separate()));

        assertThat(page.content()).hasSize(4);
        assertThat(page.total())
                .isInstanceOfSatisfying(
                        Total.Exact.class, total -> assertThat(total.rows()).isEqualTo(10));
    }

    @Test
    void refuseEndsOfAnotherFilter() {
        CursorToken theirs =
                Pagers.over(ListSource.ofIds(10, "theirs")).first(1).token(0);

        for (WalkPart part :
                List.of(WalkPart.whole().after(theirs), WalkPart.whole().through(theirs))) {
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> pager.page(PageRequest.within(part)))
                    .withMessage("The cursor token belongs to another filter; start again from the first page.");
        }
        assertThat(source.log).isEmpty();
    }

    private CursorToken token(long id) {
        PageResponse<Row> all = pager.first(10);
        source.log.clear();
        return all.token((int) id - 1);
    }
}

package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CursorToken;
import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekForm;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Databases that do not do what a plan says. */
class UnreliableSourcesTest {

    private final ListSource source = ListSource.ofIds(9);
    private final EnginePager<Row> pager = Pagers.over(source);

    @Test
    void refusesMoreRowsThanAskedFor() {
        FetchedPage<Row> all = source.run(pagePlan(9));
        source.fetching = plan -> all;

        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> pager.first(2))
                .withMessageStartingWith("The database returned 9 rows where at most 3 were asked for;");
        assertThat(source.log).endsWith("close");
    }

    @Test
    void refusesTheRowOfTheTokenAgain() {
        CursorToken token = pager.first(3).token(1);
        ignoreSeeks();

        assertNotAdvancing(() -> pager.next(token));
        assertNotAdvancing(() -> pager.previous(pager.last(3).token(1)));
    }

    @Test
    void endsAStreamThatDoesNotAdvance() {
        ignoreSeeks();
        Stream<Row> rows = pager.stream(PageRequest.first(3));

        assertNotAdvancing(rows::toList);
        assertThat(source.log.stream().filter("fetch"::equals)).hasSize(2);
    }

    @Test
    void endsPagesThatDoNotAdvance() {
        ignoreSeeks();
        Stream<?> pages = pager.pages(PageRequest.last(3));

        assertNotAdvancing(pages::toList);
        assertThat(source.log.stream().filter("close"::equals)).hasSize(2);
    }

    @Test
    void refusesNullInAKeyThatIsNeverNull() {
        Ordering ordering =
                Orderings.of(SortKey.asc("n1").notNull(), SortKey.asc("id").notNull());
        FixedStyle style = new FixedStyle(SeekForm.UNION, NullDefault.LOWEST);
        ListSource nulls = ListSource.of(ordering, style, List.of(Row.of(1, (Long) null)));

        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> Pagers.over(nulls).first())
                .withMessage("The key n1 is declared to be never NULL but is NULL in a row; declare where NULL stands "
                        + "with nullsFirst() or nullsLast().");
        assertThat(nulls.log).containsExactly("open STATEMENT", "fetch", "close");
    }

    @Test
    void deliversARowAgainWhoseKeyMovesAhead() {
        CursorToken token = pager.first(3).nextToken().orElseThrow();
        source.rows.set(0, Row.of(100));

        List<Long> rest = pager.stream(PageRequest.after(token)).map(Row::id).toList();

        assertThat(rest).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 100L);
    }

    /** Every page is that of the start. */
    private void ignoreSeeks() {
        source.fetching = plan -> source.run(pagePlan(plan.size()));
    }

    private PagePlan pagePlan(int size) {
        return new PagePlanner(source.ordering(), source.seekStyle()).first(size);
    }

    private static void assertNotAdvancing(ThrowingCallable call) {
        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(call)
                .withMessageStartingWith("The page does not advance: the row of the cursor came back after itself.");
    }
}

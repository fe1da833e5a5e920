package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.EdgeCheck;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.Seek.Bound;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePlannerTest {

    private static final Ordering ORDERING =
            Orderings.of(SortKey.asc("n1").nullsLast(), SortKey.asc("id").notNull());
    private static final Keyset KEYSET = Keyset.of(4L, 9L);

    private final PagePlanner planner = new PagePlanner(ORDERING, new FixedStyle(SeekForm.UNION, NullDefault.HIGHEST));

    @Test
    void plansTheFirstPage() {
        PagePlan plan = planner.first(5);

        assertThat(plan)
                .isEqualTo(new PagePlan(
                        ORDERING,
                        List.of(new SeekBranch(SeekPredicate.ALWAYS, ORDERING.keys())),
                        Optional.empty(),
                        Travel.FORWARD,
                        5,
                        0,
                        OptionalLong.of(0),
                        new Behind.Known(false),
                        Counting.APART));
    }

    @Test
    void plansTheLastPageInTheReversedOrder() {
        PagePlan plan = planner.last(5);

        assertThat(plan.order()).isEqualTo(ORDERING.reversed());
        assertThat(plan.branches().get(0).order()).isEqualTo(ORDERING.reversed().keys());
        assertThat(plan.travel()).isEqualTo(Travel.BACKWARD);
        assertThat(plan.place()).isEmpty();
        assertThat(plan.behind()).isEqualTo(new Behind.Known(false));
    }

    @Test
    void plansAPageByNumber() {
        PagePlan plan = planner.numbered(3, 5);

        assertThat(plan.offset()).isEqualTo(15);
        assertThat(plan.place()).hasValue(15);
        assertThat(plan.travel()).isEqualTo(Travel.FORWARD);
        assertThat(plan.behind()).isEqualTo(new Behind.Known(true));
    }

    @Test
    void plansPageZeroAsTheFirst() {
        assertThat(planner.numbered(0, 5)).isEqualTo(planner.first(5));
    }

    @ParameterizedTest
    @CsvSource({"4611686018427387904, 2", "9223372036854775807, 500", "9223372036854775807, 1"})
    void refusesANumberBeyondLong(long number, int size) {
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> planner.numbered(number, size))
                .withMessage("The page number " + number + " times the page size " + size
                        + " is more than 9,223,372,036,854,775,807; ask for a smaller number.");
    }

    @Test
    void plansTheLargestNumberThatIsStillCounted() {
        long offset = planner.numbered(Long.MAX_VALUE - 2, 1).offset();

        assertThat(offset).isEqualTo(Long.MAX_VALUE - 2);
    }

    @ParameterizedTest
    @CsvSource({"ROW, EXCLUSIVE", "GAP_BEFORE, INCLUSIVE", "GAP_AFTER, EXCLUSIVE"})
    void readsAfterACursor(Anchor anchor, Bound bound) {
        PagePlan plan = planner.after(cursor(anchor, OptionalLong.empty()), 5, EdgeCheck.EXACT);

        assertThat(plan.seek()).hasValue(new Seek(ORDERING, KEYSET, bound));
        assertThat(plan.order()).isEqualTo(ORDERING);
        assertThat(plan.branches()).isEqualTo(SeekForm.UNION.branches(new Seek(ORDERING, KEYSET, bound)));
        assertThat(plan.travel()).isEqualTo(Travel.FORWARD);
        assertThat(plan.offset()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ROW, EXCLUSIVE", "GAP_BEFORE, EXCLUSIVE", "GAP_AFTER, INCLUSIVE"})
    void readsBeforeACursor(Anchor anchor, Bound bound) {
        PagePlan plan = planner.before(cursor(anchor, OptionalLong.empty()), 5, EdgeCheck.EXACT);

        assertThat(plan.seek()).hasValue(new Seek(ORDERING.reversed(), KEYSET, bound));
        assertThat(plan.order()).isEqualTo(ORDERING.reversed());
        assertThat(plan.travel()).isEqualTo(Travel.BACKWARD);
    }

    @ParameterizedTest
    @CsvSource({"ROW, 8", "GAP_BEFORE, 7", "GAP_AFTER, 7"})
    void countsTheRowOfTheCursorAsPassed(Anchor anchor, long place) {
        Cursor cursor = cursor(anchor, OptionalLong.of(7));

        assertThat(planner.after(cursor, 5, EdgeCheck.EXACT).place()).hasValue(place);
        assertThat(planner.before(cursor, 5, EdgeCheck.EXACT).place()).hasValue(7);
    }

    @Test
    void knowsNoPlaceWhereTheCursorKnowsNone() {
        Cursor cursor = cursor(Anchor.ROW, OptionalLong.empty());

        assertThat(planner.after(cursor, 5, EdgeCheck.EXACT).place()).isEmpty();
        assertThat(planner.before(cursor, 5, EdgeCheck.EXACT).place()).isEmpty();
    }

    @Test
    void probesTheSideThePageIsReachedFrom() {
        Cursor cursor = cursor(Anchor.ROW, OptionalLong.empty());

        Behind before = planner.after(cursor, 5, EdgeCheck.EXACT).behind();
        Behind after = planner.before(cursor, 5, EdgeCheck.EXACT).behind();

        Seek backward = new Seek(ORDERING.reversed(), KEYSET, Bound.INCLUSIVE);
        Seek forward = new Seek(ORDERING, KEYSET, Bound.INCLUSIVE);
        assertThat(before).isEqualTo(new Behind.Probe(SeekForm.UNION.branches(backward)));
        assertThat(after).isEqualTo(new Behind.Probe(SeekForm.UNION.branches(forward)));
    }

    @Test
    void takesTheSideThePageIsReachedFromForGranted() {
        Cursor cursor = cursor(Anchor.ROW, OptionalLong.empty());

        assertThat(planner.after(cursor, 5, EdgeCheck.ASSUMED).behind()).isEqualTo(new Behind.Known(true));
        assertThat(planner.before(cursor, 5, EdgeCheck.ASSUMED).behind()).isEqualTo(new Behind.Known(true));
    }

    @Test
    void plansAProbeOfItsOwn() {
        PagePlan page = planner.after(cursor(Anchor.ROW, OptionalLong.of(7)), 5, EdgeCheck.EXACT);
        Behind.Probe behind = (Behind.Probe) page.behind();

        PagePlan probe = planner.probe(page, behind);

        assertThat(probe.order()).isEqualTo(ORDERING.reversed());
        assertThat(probe.branches()).isEqualTo(behind.branches());
        assertThat(probe.travel()).isEqualTo(Travel.BACKWARD);
        assertThat(probe.size()).isEqualTo(1);
        assertThat(probe.seek()).isEmpty();
        assertThat(probe.behind()).isInstanceOf(Behind.Known.class);
    }

    @Test
    void probesForwardBehindABackwardPage() {
        PagePlan page = planner.before(cursor(Anchor.ROW, OptionalLong.of(7)), 5, EdgeCheck.EXACT);

        PagePlan probe = planner.probe(page, (Behind.Probe) page.behind());

        assertThat(probe.order()).isEqualTo(ORDERING);
        assertThat(probe.travel()).isEqualTo(Travel.FORWARD);
    }

    private static Cursor cursor(Anchor anchor, OptionalLong rowsBefore) {
        return new Cursor(KEYSET, anchor, 5, rowsBefore, Total.unknown());
    }
}

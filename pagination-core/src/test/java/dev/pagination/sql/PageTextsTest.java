package dev.pagination.sql;

import static dev.pagination.sql.SqlSamples.cursor;
import static dev.pagination.sql.SqlSamples.planner;
import static dev.pagination.sql.SqlSamples.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.EdgeCheck;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.PagePlanner;
import dev.pagination.plan.SeekForm;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is given again must be the text that would have been written. */
class PageTextsTest {

    private static final SqlFragment OPEN = SqlFragment.of("(status = ?)", "open");
    private static final SqlFragment CLOSED = SqlFragment.of("(status = ?)", "closed");
    private static final SqlFragment RICH = SqlFragment.of("(amount > ?)", 1_000L);

    static Stream<Arguments> ordersAndForms() {
        return Stream.of(SqlSamples.UNIFORM, SqlSamples.MIXED, SqlSamples.NULLS_LAST, SqlSamples.NULLS_FIRST)
                .flatMap(order -> Arrays.stream(SeekForm.values())
                        .filter(form -> form.fits(order))
                        .map(form -> Arguments.of(order, form)));
    }

    @ParameterizedTest
    @MethodSource("ordersAndForms")
    void writesWhatABuilderWritesThatHasWrittenNothingBefore(Ordering order, SeekForm form) {
        long seed = 20_261_124L;
        SqlDialect dialect = SqlDialect.POSTGRESQL.withForm(form).withDeferredJoinFrom(6);
        List<SqlQuery> queries = Stream.of(SqlFragment.empty(), OPEN, CLOSED, RICH)
                .map(filter -> query(order, filter))
                .toList();
        SqlPageBuilder kept = new SqlPageBuilder(dialect, queries.get(0));
        List<PagePlan> plans =
                plans(planner(dialect, order), order.keys().get(0).nulls() != NullPlacement.NONE);
        Collections.shuffle(plans, new Random(seed));

        for (int round = 0; round < 3; round++) {
            for (PagePlan plan : plans) {
                for (SqlQuery query : queries) {
                    SqlFragment fresh = new SqlPageBuilder(dialect, query).page(plan);

                    assertThat(kept.over(query).page(plan))
                            .as("seed %d, %s", seed, plan)
                            .isEqualTo(fresh);
                }
            }
        }
    }

    @Test
    void givesTheSameTextForOtherValues() {
        PagePlanner planner = planner(SqlDialect.POSTGRESQL, SqlSamples.MIXED);
        SqlPageBuilder builder = new SqlPageBuilder(SqlDialect.POSTGRESQL, query(SqlSamples.MIXED, OPEN));

        SqlFragment first = builder.page(after(planner, 5L, 7L));
        SqlFragment second = builder.over(query(SqlSamples.MIXED, CLOSED)).page(after(planner, 6L, 8L));

        assertThat(second.text()).isSameAs(first.text());
        assertThat(second.binds()).isNotEqualTo(first.binds());
    }

    /** Every kind of page in both directions, each with two values. */
    private static List<PagePlan> plans(PagePlanner planner, boolean mayBeNull) {
        List<PagePlan> plans = new ArrayList<>();
        for (int size : new int[] {1, 2, 3}) {
            plans.add(planner.first(size));
            plans.add(planner.last(size));
            for (long number : new long[] {1, 2, 5, 6}) {
                plans.add(planner.numbered(number, size));
            }
            for (Cursor cursor : cursors(mayBeNull)) {
                for (EdgeCheck edges : EdgeCheck.values()) {
                    plans.add(planner.after(cursor, size, edges));
                    plans.add(planner.before(cursor, size, edges));
                }
            }
        }
        // More sizes than there are places for texts, so that some meet in one.
        for (int size = 4; size <= 70; size++) {
            plans.add(planner.first(size));
        }
        plans.addAll(plans.stream().map(plan -> plan.with(Counting.INLINE)).toList());
        return plans;
    }

    private static List<Cursor> cursors(boolean mayBeNull) {
        List<Cursor> cursors = new ArrayList<>();
        for (Anchor anchor : Anchor.values()) {
            cursors.add(cursor(anchor, 5L, 7L));
            cursors.add(cursor(anchor, 6L, 8L));
            if (mayBeNull) {
                cursors.add(cursor(anchor, noValue(), 7L));
            }
        }
        return cursors;
    }

    private static @Nullable Object noValue() {
        return null;
    }

    private static PagePlan after(PagePlanner planner, Object... values) {
        return planner.after(cursor(Anchor.ROW, values), 2, EdgeCheck.EXACT);
    }
}

package dev.pagination.sql;

import static dev.pagination.sql.SqlSamples.after;
import static dev.pagination.sql.SqlSamples.before;
import static dev.pagination.sql.SqlSamples.planner;
import static dev.pagination.sql.SqlSamples.probing;
import static dev.pagination.sql.SqlSamples.query;

import dev.pagination.EdgeCheck;
import dev.pagination.Ordering;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.PagePlanner;
import dev.pagination.token.Cursor.Anchor;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/** The kinds of statements that a pager sends: every one that a dialect has its own way for. */
enum GoldenShape {
    FIRST_PAGE(SqlSamples.UNIFORM, planner -> planner.first(2)),
    LAST_PAGE(SqlSamples.UNIFORM, planner -> planner.last(2)),
    NEXT_PAGE(SqlSamples.UNIFORM, planner -> after(planner, 5L, 7L)),
    NEXT_PAGE_AND_WHAT_LIES_BEHIND(SqlSamples.UNIFORM, planner -> probing(planner, 5L, 7L)),
    PREVIOUS_PAGE(SqlSamples.UNIFORM, planner -> before(planner, 5L, 7L)),
    PAGE_AT_A_GAP(SqlSamples.UNIFORM, planner -> atGap(planner, 5L, 7L)),
    NEXT_PAGE_OF_MIXED_DIRECTIONS(SqlSamples.MIXED, planner -> after(planner, 5L, 7L)),
    NEXT_PAGE_OF_MIXED_DIRECTIONS_AND_WHAT_LIES_BEHIND(SqlSamples.MIXED, planner -> probing(planner, 5L, 7L)),
    NEXT_PAGE_OF_THREE_KEYS(SqlSamples.LATER_NULL, planner -> after(planner, 5L, 6L, 7L)),
    FIRST_PAGE_NULLS_LAST(SqlSamples.NULLS_LAST, planner -> planner.first(2)),
    LAST_PAGE_NULLS_LAST(SqlSamples.NULLS_LAST, planner -> planner.last(2)),
    NEXT_PAGE_NULLS_LAST(SqlSamples.NULLS_LAST, planner -> after(planner, 5L, 7L)),
    NEXT_PAGE_INSIDE_NULLS_LAST(SqlSamples.NULLS_LAST, planner -> after(planner, null, 7L)),
    FIRST_PAGE_NULLS_FIRST(SqlSamples.NULLS_FIRST, planner -> planner.first(2)),
    NEXT_PAGE_NULLS_FIRST(SqlSamples.NULLS_FIRST, planner -> after(planner, 5L, 7L)),
    NEXT_PAGE_INSIDE_NULLS_FIRST(SqlSamples.NULLS_FIRST, planner -> after(planner, null, 7L)),
    NUMBERED_PAGE(SqlSamples.UNIFORM, planner -> planner.numbered(3, 2)),
    NUMBERED_PAGE_NULLS_FIRST(SqlSamples.NULLS_FIRST, planner -> planner.numbered(3, 2)),
    NUMBERED_PAGE_NULLS_LAST(SqlSamples.NULLS_LAST, planner -> planner.numbered(3, 2)),
    DEEP_PAGE(SqlSamples.UNIFORM, planner -> planner.numbered(5_000, 2)),
    FIRST_PAGE_WITH_COUNT(SqlSamples.UNIFORM, planner -> planner.first(2).with(Counting.INLINE)),
    COUNT((dialect, builder) -> builder.count(OptionalLong.empty())),
    BOUNDED_COUNT((dialect, builder) -> builder.count(OptionalLong.of(10_000)));

    private final Ordering ordering;
    private final Statement statement;

    /** Writes a statement for a dialect. */
    private interface Statement {
        SqlFragment write(SqlDialect dialect, SqlPageBuilder builder);
    }

    GoldenShape(Ordering ordering, Function<PagePlanner, PagePlan> plan) {
        this.ordering = ordering;
        this.statement = (dialect, builder) -> builder.page(plan.apply(planner(dialect, ordering)));
    }

    GoldenShape(Statement statement) {
        this.ordering = SqlSamples.UNIFORM;
        this.statement = statement;
    }

    /** The title of the statement in a golden file. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    SqlFragment write(SqlDialect dialect) {
        return statement.write(dialect, new SqlPageBuilder(dialect, query(ordering)));
    }

    private static PagePlan atGap(PagePlanner planner, Object... values) {
        return planner.after(SqlSamples.cursor(Anchor.GAP_BEFORE, values), 2, EdgeCheck.ASSUMED);
    }
}

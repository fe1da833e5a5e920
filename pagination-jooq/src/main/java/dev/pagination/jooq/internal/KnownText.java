package dev.pagination.jooq.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.conf.Settings;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/**
 * A statement as jOOQ has written it once.
 *
 * @param sql with a placeholder for each value
 * @param values what the placeholders take, in order
 * @param filter the conditions in it that pagers derived from one definition differ in, as text
 * @param settings with which it was written
 * @param dialect for which it was written
 */
record KnownText(String sql, List<Value> values, String filter, Settings settings, SQLDialect dialect) {

    /** What takes a placeholder. */
    sealed interface Value {}

    /**
     * A key value of the plan.
     *
     * @param index among the plan's values
     */
    record OfPlan(int index) implements Value {}

    /**
     * A value of the conditions.
     *
     * @param index among their values
     */
    record OfFilter(int index) implements Value {}

    /**
     * A value of the definition's select.
     *
     * @param param the user's
     */
    record OfSelect(Param<?> param) implements Value {}

    KnownText {
        values = List.copyOf(values);
    }

    /** Whether jOOQ would write the same with these conditions and this configuration. */
    boolean fits(Configuration configuration, FilterText wanted) {
        return filter.equals(wanted.sql())
                && dialect == configuration.dialect()
                && settings.equals(configuration.settings());
    }

    /**
     * The statement with other values.
     *
     * @param ofPlan the plan's
     * @param ofFilter the conditions'
     * @param written the statement as jOOQ writes it, for listeners and logs that ask for more than text and values
     */
    QueryPart with(List<Param<Object>> ofPlan, FilterText ofFilter, Supplier<? extends QueryPart> written) {
        return new Statement(this, placed(ofPlan, ofFilter.params()), written);
    }

    private List<Param<Object>> placed(List<Param<Object>> ofPlan, List<Param<?>> ofFilter) {
        List<Param<Object>> placed = new ArrayList<>(values.size());
        for (Value value : values) {
            placed.add(
                    value instanceof OfPlan plan
                            ? ofPlan.get(plan.index())
                            : placed(
                                    value instanceof OfFilter condition
                                            ? ofFilter.get(condition.index())
                                            : ((OfSelect) value).param()));
        }
        return placed;
    }

    private static Param<Object> placed(Param<?> param) {
        return DSL.val(param.getValue(), KeyBinding.placed(param.getDataType().getBinding()));
    }

    /** A part that is nothing but its text where it is written to be run. */
    private static final class Statement extends CustomQueryPart {

        private static final long serialVersionUID = 1L;

        private final transient KnownText text;
        private final transient List<Param<Object>> placed;
        private final transient Supplier<? extends QueryPart> written;

        Statement(KnownText text, List<Param<Object>> placed, Supplier<? extends QueryPart> written) {
            this.text = text;
            this.placed = placed;
            this.written = written;
        }

        @Override
        public void accept(Context<?> context) {
            if (context instanceof RenderContext && context.paramType() == ParamType.INDEXED) {
                context.sql(text.sql(), true);
                placed.forEach(context::visit);
            } else {
                context.visit(written.get());
            }
        }
    }
}

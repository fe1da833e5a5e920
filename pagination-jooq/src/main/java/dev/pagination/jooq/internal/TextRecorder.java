package dev.pagination.jooq.internal;

import dev.pagination.jooq.internal.KnownText.OfFilter;
import dev.pagination.jooq.internal.KnownText.OfPlan;
import dev.pagination.jooq.internal.KnownText.OfSelect;
import dev.pagination.jooq.internal.KnownText.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.Catalog;
import org.jooq.Configuration;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.RenderContext;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.ParamType;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.CustomTable;

/**
 * Takes down what jOOQ writes for one statement, and gives it on if the same would be written for other values: if every
 * part is one of jOOQ's own, each value of the plan and of the conditions was written by itself, and text was only ever
 * appended.
 */
final class TextRecorder implements VisitListener {

    /** A query by itself: jOOQ puts other statements before some on MariaDB, and skips what these return. */
    private static final Pattern QUERY = Pattern.compile("\\s*(?:select|with|\\()", Pattern.CASE_INSENSITIVE);

    private final Configuration configuration;
    private final List<Param<?>> ofPlan;
    private final FilterText filter;
    private final Consumer<KnownText> keeper;
    private final List<Param<?>> params = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Deque<Integer> before = new ArrayDeque<>();
    private boolean steady = true;

    /**
     * A recorder of one statement.
     *
     * @param configuration with which it is written
     * @param ofPlan the plan's values in the statement
     * @param filter the conditions in it
     * @param keeper is given the text
     */
    TextRecorder(Configuration configuration, List<Param<?>> ofPlan, FilterText filter, Consumer<KnownText> keeper) {
        this.configuration = configuration;
        this.ofPlan = ofPlan;
        this.filter = filter;
        this.keeper = keeper;
    }

    @Override
    public void visitStart(VisitContext context) {
        RenderContext render = context.renderContext();
        if (render != null) {
            // On DuckDB jOOQ inlines all that stands in LIMIT, which a literal does not make another text.
            boolean literal = !before.isEmpty() && !isBound(context.queryPart());
            steady &= (render.paramType() == ParamType.INDEXED || literal) && isOfJooq(context.queryPart());
            before.push(params.size());
        }
    }

    @Override
    public void visitEnd(VisitContext context) {
        RenderContext render = context.renderContext();
        if (render == null) {
            return;
        }
        int known = before.pop();
        // As jOOQ does: a parameter that was written by means of others is none itself.
        if (isBound(context.queryPart()) && params.size() == known) {
            params.add((Param<?>) context.queryPart());
            texts.add(render.render());
        }
        if (before.isEmpty()) {
            finish(render.render());
        }
    }

    private void finish(String sql) {
        List<Value> values = params.stream().map(this::value).toList();
        boolean complete = IntStream.range(0, ofPlan.size()).allMatch(i -> values.contains(new OfPlan(i)))
                && IntStream.range(0, filter.params().size()).allMatch(i -> values.contains(new OfFilter(i)));
        if (steady
                && complete
                && QUERY.matcher(sql).lookingAt()
                && texts.stream().allMatch(sql::startsWith)) {
            Settings settings = SettingsTools.clone(configuration.settings());
            keeper.accept(new KnownText(sql, values, filter.sql(), settings, configuration.dialect()));
        }
    }

    private Value value(Param<?> param) {
        int inPlan = index(param, ofPlan);
        int inFilter = index(param, filter.params());
        if (inPlan >= 0) {
            return new OfPlan(inPlan);
        }
        if (inFilter >= 0) {
            return new OfFilter(inFilter);
        }
        steady &= !(param.getDataType().getBinding() instanceof KeyBinding); // a copy of one of the plan's
        return new OfSelect(param);
    }

    /** By identity: an equal value may be another one next time. */
    private static int index(Param<?> param, List<Param<?>> all) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i) == param)
                .findFirst()
                .orElse(-1);
    }

    private static boolean isBound(QueryPart part) {
        return part instanceof Param<?> param && !param.isInline();
    }

    /** Not a part of the application's own, which may write something else each time. */
    private static boolean isOfJooq(QueryPart part) {
        // Those made by a lambda are of jOOQ's own package.
        boolean custom = part instanceof CustomQueryPart
                || part instanceof CustomCondition
                || part instanceof CustomField<?>
                || part instanceof CustomTable<?>;
        boolean named = part instanceof Table<?> || part instanceof Schema || part instanceof Catalog;
        return !custom && (named || part.getClass().getPackageName().equals("org.jooq.impl"));
    }
}

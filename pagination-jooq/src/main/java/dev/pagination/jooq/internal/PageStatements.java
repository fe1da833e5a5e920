package dev.pagination.jooq.internal;

import dev.pagination.plan.PagePlan;
import dev.pagination.plan.WrittenLately;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;

/**
 * The statements of pages. One that differs from another written lately in its values only is not composed and written
 * anew, but gets that one's text, also if a pager derived from the same builder has written it: the keys of one definition
 * are known by the names in a plan's order, its rows by the conditions added since. Thread-safe.
 */
final class PageStatements {

    private final SelectComposer composer;
    private final SelectComposer keyComposer;
    private final List<Condition> added;
    private final WrittenLately<KnownText> texts;
    private final WrittenLately<KnownText> keyTexts;

    /** Statements of a definition that has written none yet. */
    PageStatements(SelectComposer composer) {
        this(composer, List.of(), new WrittenLately<>(), new WrittenLately<>());
    }

    private PageStatements(
            SelectComposer composer,
            List<Condition> added,
            WrittenLately<KnownText> texts,
            WrittenLately<KnownText> keyTexts) {
        this.composer = composer;
        this.keyComposer = composer.keysOnly();
        this.added = added;
        this.texts = texts;
        this.keyTexts = keyTexts;
    }

    /** The same for other keys of the definition. */
    PageStatements orderedBy(SelectComposer other) {
        return new PageStatements(other, added, texts, keyTexts);
    }

    /**
     * The same for fewer rows.
     *
     * @param other has the condition in its base
     */
    PageStatements where(SelectComposer other, Condition condition) {
        List<Condition> all = new ArrayList<>(added);
        all.add(condition);
        return new PageStatements(other, List.copyOf(all), texts, keyTexts);
    }

    /** Composes the statements. */
    SelectComposer composer() {
        return composer;
    }

    /** The keys as {@link #keys(PagePlan, Configuration)} selects them. */
    List<JooqKey> selectedKeys() {
        return keyComposer.keys();
    }

    /** The statement of a page, to be run with a configuration. */
    ResultQuery<Record> page(PagePlan plan, Configuration configuration) {
        return query(configuration, plan, composer, texts);
    }

    /** The same for the keys of a page alone. */
    ResultQuery<Record> keys(PagePlan plan, Configuration configuration) {
        return query(configuration, plan, keyComposer, keyTexts);
    }

    private ResultQuery<Record> query(
            Configuration configuration, PagePlan plan, SelectComposer wanted, WrittenLately<KnownText> known) {
        if (configuration.visitListenerProviders().length > 0) {
            return query(configuration, plan, wanted.page(plan)); // a listener may write something else each time
        }
        FilterText filter = FilterText.of(added, configuration.dsl());
        Optional<KnownText> text = known.find(plan, written -> written.fits(configuration, filter));
        if (text.isPresent()) {
            List<Param<Object>> values = PageConditions.values(plan, wanted.keys());
            return query(configuration, plan, text.get().with(values, filter, () -> wanted.page(plan)));
        }
        PageConditions seeks = PageConditions.of(plan, wanted.keys());
        TextRecorder recorder =
                new TextRecorder(configuration, seeks.values(), filter, written -> known.keep(plan, written));
        return query(configuration.derive(recorder), plan, wanted.page(plan, seeks));
    }

    private static ResultQuery<Record> query(Configuration configuration, PagePlan plan, QueryPart statement) {
        ResultQuery<Record> query = configuration.dsl().resultQuery("{0}", statement);
        Integer most = configuration.settings().getMaxRows();
        // A page that jOOQ's settings cut off would look like the last one.
        return most == null || most == 0 ? query : query.maxRows(plan.limit());
    }
}

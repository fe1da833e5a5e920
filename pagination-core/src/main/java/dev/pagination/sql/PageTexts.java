package dev.pagination.sql;

import dev.pagination.plan.PagePlan;
import dev.pagination.plan.WrittenLately;
import java.util.Optional;

/**
 * The texts of statements written lately: a page whose statement differs from one of them in its values only gets that
 * very text again. It costs no writing, and a driver that keeps statements by their text finds a text it has the hash of.
 * Thread-safe and never blocking.
 */
final class PageTexts {

    private final WrittenLately<Text> texts = new WrittenLately<>();

    /**
     * A text and what it was written for.
     *
     * @param query with its texts, without values
     */
    private record Text(SqlQuery query, String sql) {}

    /** The text of a page, if one of its shape was written lately. */
    Optional<String> find(SqlQuery query, PagePlan plan) {
        return texts.find(plan, text -> query.isWrittenLike(text.query)).map(Text::sql);
    }

    void keep(SqlQuery query, PagePlan plan, String text) {
        texts.keep(plan, new Text(query.withoutValues(), text));
    }
}

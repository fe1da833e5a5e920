package dev.pagination.sql;

import dev.pagination.plan.PagePlan;
import dev.pagination.plan.Travel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The texts of statements written lately, at most {@value #SLOTS}: a page whose statement differs from one of them in its
 * values only gets that very text again. It costs no writing, and a driver that keeps statements by their text finds a
 * text it has the hash of. Thread-safe and never blocking; two shapes that meet in a slot are written anew in turn.
 */
final class PageTexts {

    private static final int SLOTS = 32;

    private final AtomicReferenceArray<Written> slots = new AtomicReferenceArray<>(SLOTS);

    /**
     * A text and what it was written for.
     *
     * @param query with its texts, without values
     * @param plan with its shape, without values
     */
    private record Written(SqlQuery query, PagePlan plan, String text) {}

    /** The text of a page, if one of its shape was written lately. */
    Optional<String> find(SqlQuery query, PagePlan plan) {
        Written written = slots.get(slot(plan));
        boolean found = written != null && plan.isShapedLike(written.plan) && query.isWrittenLike(written.query);
        return found ? Optional.of(written.text) : Optional.empty();
    }

    void keep(SqlQuery query, PagePlan plan, String text) {
        slots.set(slot(plan), new Written(query.withoutValues(), plan.withoutValues(), text));
    }

    private static int slot(PagePlan plan) {
        int shape = 16 * plan.size() + 2 * plan.branches().size();
        shape += plan.travel() == Travel.FORWARD ? 1 : 0;
        shape += plan.seek().isPresent() ? 5 : 0;
        return (shape ^ shape >>> 5) & (SLOTS - 1);
    }
}

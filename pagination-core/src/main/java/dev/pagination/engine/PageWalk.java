package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.Total;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import dev.pagination.plan.Travel;
import dev.pagination.token.Cursor;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages of a walk, each fetched when it is asked for. Holds the page delivered last, and nothing of the database. */
final class PageWalk<T> implements Iterator<WalkedPage<T>> {

    private final Supplier<Step> first;
    private final Function<Step, WalkedPage<T>> fetch;
    private final PagePlanner planner;
    private final PagerSettings settings;
    private @Nullable WalkedPage<T> last;

    PageWalk(Supplier<Step> first, Function<Step, WalkedPage<T>> fetch, PagePlanner planner, PagerSettings settings) {
        this.first = first;
        this.fetch = fetch;
        this.planner = planner;
        this.settings = settings;
    }

    @Override
    public boolean hasNext() {
        return last == null || last.goesOn();
    }

    @Override
    public WalkedPage<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The walk is at its end.");
        }
        WalkedPage<T> page = fetch.apply(last == null ? first.get() : after(last));
        last = page;
        return page;
    }

    private Step after(WalkedPage<T> page) {
        PagePlan done = page.step().plan();
        Optional<Cursor> end = page.step().end();
        PagePlan open = done.travel() == Travel.FORWARD
                ? planner.after(page.endCursor(), done.size(), settings.edges())
                : planner.before(page.startCursor(), done.size(), settings.edges());
        PagePlan plan = end.isPresent() ? planner.until(open, end.get()) : open;
        CountStrategy count = page.step().count();
        Optional<Total> known = count instanceof CountStrategy.None ? Optional.empty() : Optional.of(page.total());
        return new Step(plan, count, known, page.step().reach(), end);
    }
}

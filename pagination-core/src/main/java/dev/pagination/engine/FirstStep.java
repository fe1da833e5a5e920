package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.Position;
import dev.pagination.Total;
import dev.pagination.WalkPart;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import dev.pagination.token.Cursor;
import dev.pagination.token.CursorBinding;
import java.util.Optional;

/** Turns a request into a step: checks size and token before anything is planned, plans before anything is run. */
record FirstStep(PagePlanner planner, CursorBinding binding, PagerSettings settings) {

    Step of(PageRequest request) {
        return request.position().fold(new Cases(request));
    }

    /** One request on its way to a step. */
    private final class Cases implements Position.Cases<Step> {

        private final PageRequest request;
        private final CountStrategy count;

        Cases(PageRequest request) {
            this.request = request;
            this.count = request.count().orElse(settings.count());
        }

        @Override
        public Step first() {
            return uncounted(planner.first(size(request)));
        }

        @Override
        public Step last() {
            return uncounted(planner.last(size(request)));
        }

        @Override
        public Step after(CursorToken token) {
            Cursor cursor = read(token);
            return Step.open(pageAfter(cursor, size(request, cursor)), count, known(count, cursor));
        }

        @Override
        public Step before(CursorToken token) {
            Cursor cursor = read(token);
            PagePlan plan = planner.before(cursor, size(request, cursor), settings.edges());
            return Step.open(plan, count, known(count, cursor));
        }

        @Override
        public Step numbered(long number) {
            return uncounted(planner.numbered(number, size(request)));
        }

        @Override
        public Step numberedFrom(long number, PageBoundaries boundaries) {
            return uncounted(nearest(planner.numbered(number, size(request)), boundaries));
        }

        @Override
        public Step within(WalkPart part) {
            Optional<Cursor> start = part.start().map(FirstStep.this::read);
            Optional<Cursor> end = part.end().map(FirstStep.this::read);
            PagePlan open = start.isPresent()
                    ? pageAfter(start.get(), size(request, start.get()))
                    : planner.first(size(request));
            PagePlan plan = end.isPresent() ? planner.until(open, end.get()) : open;
            return new Step(plan, count, Optional.empty(), end);
        }

        private Step uncounted(PagePlan plan) {
            return Step.open(plan, count, Optional.empty());
        }
    }

    private Cursor read(CursorToken token) {
        return settings.tokens().read(token, binding);
    }

    private PagePlan pageAfter(Cursor cursor, int size) {
        return planner.after(cursor, size, settings.edges());
    }

    /** The page of a plan by number, from the boundary before it; one boundary is read in any case, to refuse others'. */
    private PagePlan nearest(PagePlan plan, PageBoundaries boundaries) {
        if (boundaries.tokens().isEmpty()) {
            return plan;
        }
        long passed =
                Math.min(plan.offset() / boundaries.every(), boundaries.tokens().size());
        Cursor cursor = read(boundaries.tokens().get((int) Math.max(0, passed - 1)));
        return passed == 0
                ? plan
                : pageAfter(cursor, plan.size()).skipping(plan.offset() - passed * boundaries.every());
    }

    private int size(PageRequest request) {
        return settings.limits().check(request.size().orElse(settings.limits().defaultSize()));
    }

    private int size(PageRequest request, Cursor cursor) {
        // A token may be older than a lowered limit; its bearer could do nothing about an error.
        int kept = Math.min(cursor.pageSize(), settings.limits().maxSize());
        return settings.limits().check(request.size().orElse(kept));
    }

    private static Optional<Total> known(CountStrategy count, Cursor cursor) {
        boolean carried = count instanceof CountStrategy.Once && !(cursor.total() instanceof Total.Unknown);
        return carried ? Optional.of(cursor.total()) : Optional.empty();
    }
}

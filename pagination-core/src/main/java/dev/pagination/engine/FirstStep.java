package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.MovingData;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.Position;
import dev.pagination.Total;
import dev.pagination.WalkPart;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import dev.pagination.token.Cursor;
import dev.pagination.token.CursorBinding;
import dev.pagination.token.UpperBound;
import java.util.Objects;
import java.util.Optional;

/** Turns a request into a step: checks size and token before anything is planned, plans before anything is run. */
record FirstStep(PagePlanner planner, CursorBinding binding, PagerSettings settings, BoundTaker<?> bounds) {

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
            return open(pageAfter(cursor, size(request, cursor)), cursor);
        }

        @Override
        public Step before(CursorToken token) {
            Cursor cursor = read(token);
            PagePlan plan = planner.before(cursor, size(request, cursor), settings.edges());
            return open(plan, cursor);
        }

        @Override
        public Step numbered(long number) {
            return uncounted(planner.numbered(number, size(request)));
        }

        @Override
        public Step numberedFrom(long number, PageBoundaries boundaries) {
            PagePlan plan = planner.numbered(number, size(request));
            if (boundaries.tokens().isEmpty()) {
                return uncounted(plan);
            }
            // One boundary is read in any case, to refuse those of others.
            long passed = Math.min(
                    plan.offset() / boundaries.every(), boundaries.tokens().size());
            Cursor cursor = read(boundaries.tokens().get((int) Math.max(0, passed - 1)));
            PagePlan nearest = passed == 0
                    ? plan
                    : pageAfter(cursor, plan.size()).skipping(plan.offset() - passed * boundaries.every());
            return Step.open(nearest, count, Optional.empty(), reach(cursor));
        }

        @Override
        public Step within(WalkPart part) {
            Optional<Cursor> start = part.start().map(FirstStep.this::read);
            Optional<Cursor> end = part.end().map(FirstStep.this::read);
            PagePlan open = start.isPresent()
                    ? pageAfter(start.get(), size(request, start.get()))
                    : planner.first(size(request));
            PagePlan plan = end.isPresent() ? planner.until(open, end.get()) : open;
            return new Step(
                    plan,
                    count,
                    Optional.empty(),
                    start.or(() -> end).map(this::reach).orElseGet(this::reach),
                    end);
        }

        private Step uncounted(PagePlan plan) {
            return Step.open(plan, count, Optional.empty(), reach());
        }

        private Step open(PagePlan plan, Cursor cursor) {
            boolean goesOn = request.movingData().isEmpty();
            return Step.open(plan, count, goesOn ? known(count, cursor) : Optional.empty(), reach(cursor));
        }

        /** Of a walk that begins, or begins anew. */
        private Reach reach() {
            request.movingData().ifPresent(this::check);
            return Reach.of(request.movingData().orElse(settings.movingData()));
        }

        /** Of a walk that goes on from a token. */
        private Reach reach(Cursor cursor) {
            if (request.movingData().isPresent() || cursor.bound().isEmpty()) {
                return reach();
            }
            UpperBound bound = cursor.bound().get();
            if (!bounds.keeps(bound)) {
                throw new InvalidCursorException(Reason.UNSUPPORTED);
            }
            return Reach.of(settings.movingData()).upTo(bound);
        }

        private void check(MovingData level) {
            try {
                bounds.check(level);
            } catch (IllegalArgumentException unfit) {
                throw new InvalidPageRequestException(Objects.requireNonNull(unfit.getMessage()));
            }
        }
    }

    private Cursor read(CursorToken token) {
        return settings.tokens().read(token, binding);
    }

    private PagePlan pageAfter(Cursor cursor, int size) {
        return planner.after(cursor, size, settings.edges());
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

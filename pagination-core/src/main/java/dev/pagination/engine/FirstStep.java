package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.Position;
import dev.pagination.Total;
import dev.pagination.plan.PagePlanner;
import dev.pagination.token.Cursor;
import dev.pagination.token.CursorBinding;
import java.util.Optional;

/** Turns a request into a step: checks size and token before anything is planned, plans before anything is run. */
record FirstStep(PagePlanner planner, CursorBinding binding, PagerSettings settings) {

    Step of(PageRequest request) {
        CountStrategy count = request.count().orElse(settings.count());
        return request.position().fold(new Position.Cases<>() {
            @Override
            public Step first() {
                return new Step(planner.first(size(request)), count, Optional.empty());
            }

            @Override
            public Step last() {
                return new Step(planner.last(size(request)), count, Optional.empty());
            }

            @Override
            public Step after(CursorToken token) {
                Cursor cursor = settings.tokens().read(token, binding);
                return new Step(
                        planner.after(cursor, size(request, cursor), settings.edges()), count, known(count, cursor));
            }

            @Override
            public Step before(CursorToken token) {
                Cursor cursor = settings.tokens().read(token, binding);
                return new Step(
                        planner.before(cursor, size(request, cursor), settings.edges()), count, known(count, cursor));
            }

            @Override
            public Step numbered(long number) {
                return new Step(planner.numbered(number, size(request)), count, Optional.empty());
            }
        });
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

package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;

/** Pagers over tables in memory. */
final class Pagers {

    static final PagerSettings SETTINGS = PagerSettings.of(CursorTokens.encrypted(KeyRing.random()));

    private Pagers() {}

    static EnginePager<Row> over(ListSource source) {
        return over(source, SETTINGS);
    }

    static EnginePager<Row> over(ListSource source, PagerSettings settings) {
        return new EnginePager<>(source, settings, new TotalCache(settings.clock()));
    }

    /** A pager that counts, by a clock a test moves. */
    static EnginePager<Row> counting(ListSource source, CountStrategy strategy, MutableClock clock) {
        return over(source, SETTINGS.withCount(strategy).withClock(clock));
    }

    static List<Long> ids(PageResponse<Row> page) {
        return ids(page.content());
    }

    static List<Long> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }
}

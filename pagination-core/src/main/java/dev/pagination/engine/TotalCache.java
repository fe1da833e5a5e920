package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.Total;
import dev.pagination.token.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The totals of {@link CountStrategy.Cached}: per scope, filter and way of counting, the {@value #MAX_ENTRIES} used
 * last. A total is counted by the first that asks; others that ask meanwhile wait for it. Thread-safe; shared by all
 * pagers that come from one definition.
 */
public final class TotalCache {

    private static final int MAX_ENTRIES = 1_000;

    private final Clock clock;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /** An empty cache that tells the age of a total by a clock. */
    public TotalCache(Clock clock) {
        this.clock = clock;
    }

    /**
     * The total of a filter, counted if there is none that is young enough. A failure is not kept, and a total that
     * stayed unknown is not either.
     */
    Total get(Fingerprint filter, CountStrategy counted, Duration timeToLive, Supplier<Total> count) {
        Key key = new Key(filter, counted);
        Entry mine = new Entry(new CompletableFuture<>(), clock.instant());
        Entry theirs = putIfOld(key, mine, timeToLive);
        if (theirs != null) {
            Total total = theirs.total.join();
            return total instanceof Total.Unknown ? count.get() : total;
        }
        Total total = new Total.Unknown();
        try {
            total = count.get();
            return total;
        } finally {
            mine.total.complete(total);
            if (total instanceof Total.Unknown) {
                remove(key, mine);
            }
        }
    }

    private synchronized @Nullable Entry putIfOld(Key key, Entry mine, Duration timeToLive) {
        Entry found = entries.get(key);
        if (found != null && found.since.plus(timeToLive).isAfter(mine.since)) {
            return found;
        }
        entries.put(key, mine);
        return null;
    }

    private synchronized void remove(Key key, Entry mine) {
        entries.remove(key, mine);
    }

    private record Key(Fingerprint filter, CountStrategy counted) {}

    private record Entry(CompletableFuture<Total> total, Instant since) {}
}

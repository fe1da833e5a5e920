package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.Total;
import dev.pagination.plan.Row;
import dev.pagination.token.Fingerprint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TotalCacheTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final CountStrategy SEPARATE = CountStrategy.separate();

    private final MutableClock clock = new MutableClock();
    private final TotalCache cache = new TotalCache(clock);
    private final AtomicInteger counts = new AtomicInteger();

    @Test
    void keepsATotalForItsTime() {
        Total first = get("a", SEPARATE);
        clock.advance(MINUTE.minusNanos(1));
        Total second = get("a", SEPARATE);
        clock.advance(Duration.ofNanos(1));
        Total third = get("a", SEPARATE);

        assertThat(first).isEqualTo(exact(1));
        assertThat(second).isSameAs(first);
        assertThat(third).isEqualTo(exact(2));
    }

    @Test
    void goesByTheTimeTheReaderGives() {
        get("a", SEPARATE);
        clock.advance(Duration.ofSeconds(10));

        Total younger = cache.get(filter("a"), SEPARATE, Duration.ofSeconds(5), this::count);

        assertThat(younger).isEqualTo(exact(2));
    }

    @Test
    void keepsFiltersAndWaysOfCountingApart() {
        get("a", SEPARATE);
        get("b", SEPARATE);
        get("a", CountStrategy.bounded(5));
        get("a", SEPARATE);

        assertThat(counts).hasValue(3);
    }

    @Test
    void keepsNoFailure() {
        Supplier<Total> failing = () -> {
            throw new IllegalStateException("broken");
        };

        assertThatIllegalStateException().isThrownBy(() -> cache.get(filter("a"), SEPARATE, MINUTE, failing));

        assertThat(get("a", SEPARATE)).isEqualTo(exact(1));
        assertThat(get("a", SEPARATE)).isEqualTo(exact(1));
    }

    @Test
    void keepsNoUnknown() {
        Total unknown = cache.get(filter("a"), SEPARATE, MINUTE, Total::unknown);

        assertThat(unknown).isEqualTo(Total.unknown());
        assertThat(get("a", SEPARATE)).isEqualTo(exact(1));
        assertThat(get("a", SEPARATE)).isEqualTo(exact(1));
    }

    @Test
    void forgetsWhatWasUsedLongestAgo() {
        for (int i = 0; i < 1_000; i++) {
            get("filter " + i, SEPARATE);
        }
        get("filter 0", SEPARATE);
        get("one more", SEPARATE);

        get("filter 0", SEPARATE);
        assertThat(counts).hasValue(1_001);
        get("filter 1", SEPARATE);
        assertThat(counts).hasValue(1_002);
    }

    @Test
    void countsOnceForAllThatAskMeanwhile() throws Exception {
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        FutureTask<Total> first = ask(() -> {
            counting.countDown();
            await(answer);
            return count();
        });
        start(first);
        await(counting);
        FutureTask<Total> second = ask(this::count);
        Thread secondThread = start(second);
        awaitWaiting(secondThread);

        answer.countDown();

        assertThat(second.get()).isSameAs(first.get()).isEqualTo(exact(1));
        assertThat(counts).hasValue(1);
    }

    @Test
    void countsItselfWhenTheOneItWaitedForFails() throws Exception {
        CountDownLatch counting = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        FutureTask<Total> first = ask(() -> {
            counting.countDown();
            await(answer);
            throw new IllegalStateException("broken");
        });
        start(first);
        await(counting);
        FutureTask<Total> second = ask(this::count);
        Thread secondThread = start(second);
        awaitWaiting(secondThread);

        answer.countDown();

        assertThat(second.get()).isEqualTo(exact(1));
        assertThat(first).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void servesAllPagersOfADefinition() {
        PagerSettings settings = Pagers.SETTINGS.withCount(CountStrategy.cached(MINUTE));
        ListSource source = ListSource.ofIds(10);
        ListSource other = ListSource.ofIds(7, "status = 'open'");
        EnginePager<Row> pager = new EnginePager<>(source, settings, cache);

        List<Total> totals = List.of(
                pager.first(3).total(),
                new EnginePager<>(source, settings, cache).first(3).total(),
                pager.with(settings).last(3).total(),
                pager.over(other).first(3).total());

        assertThat(totals).extracting(total -> total.value().getAsLong()).containsExactly(10L, 10L, 10L, 7L);
        assertThat(source.log.stream().filter("count"::equals)).hasSize(1);
    }

    @Test
    void keepsScopesApart() {
        PagerSettings settings = Pagers.SETTINGS.withCount(CountStrategy.cached(MINUTE));
        ListSource source = ListSource.ofIds(10);
        EnginePager<Row> pager = new EnginePager<>(source, settings, cache);

        pager.with(settings.withTokens(settings.tokens().withScope("tenant 1"))).first(3);
        pager.with(settings.withTokens(settings.tokens().withScope("tenant 2"))).first(3);
        pager.with(settings.withTokens(settings.tokens().withScope("tenant 1"))).first(3);
        pager.first(3);

        assertThat(source.log.stream().filter("count"::equals)).hasSize(3);
    }

    @Test
    void keepsNothingThatAPageProves() {
        PagerSettings settings = Pagers.SETTINGS.withCount(CountStrategy.cached(MINUTE));
        ListSource source = ListSource.ofIds(3);
        EnginePager<Row> pager = new EnginePager<>(source, settings, cache);
        pager.first(5);
        source.rows.add(Row.of(4));

        assertThat(pager.page(PageRequest.first(2)).total().exact()).hasValue(4);
    }

    private Total get(String filter, CountStrategy counted) {
        return cache.get(filter(filter), counted, MINUTE, this::count);
    }

    /** The n-th count finds n rows. */
    private Total count() {
        return exact(counts.incrementAndGet());
    }

    private FutureTask<Total> ask(Supplier<Total> count) {
        return new FutureTask<>(() -> cache.get(filter("a"), SEPARATE, MINUTE, count));
    }

    private static Thread start(FutureTask<Total> task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).as("still asks").isTrue();
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Total exact(long rows) {
        return new Total.Exact(rows, MutableClock.START);
    }

    private static Fingerprint filter(String name) {
        return Fingerprint.ofFilter(name, List.of());
    }
}

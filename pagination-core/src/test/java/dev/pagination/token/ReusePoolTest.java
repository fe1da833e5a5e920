package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReusePoolTest {

    private final AtomicInteger made = new AtomicInteger();
    private final ReusePool<AtomicInteger> pool = new ReusePool<>(() -> {
        made.incrementAndGet();
        return new AtomicInteger();
    });

    @Test
    void givesBackWhatItWasGiven() {
        AtomicInteger first = pool.take();
        pool.give(first);

        assertThat(pool.take()).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void makesANewOneWhereNoneIsLeft() {
        AtomicInteger first = pool.take();

        AtomicInteger second = pool.take();

        assertThat(second).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    // More threads than slots, so that threads meet in a slot.
    @Test
    void neverLendsOneObjectToTwoThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(200);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tasks.add(this::mostUsersOfOneObject);
        }

        List<Future<Integer>> mostUsers = threads.invokeAll(tasks);
        threads.shutdown();

        for (Future<Integer> users : mostUsers) {
            assertThat(users.get()).isEqualTo(1);
        }
    }

    private int mostUsersOfOneObject() {
        int most = 0;
        for (int i = 0; i < 1_000; i++) {
            AtomicInteger users = pool.take();
            most = Math.max(most, users.incrementAndGet());
            Thread.yield();
            users.decrementAndGet();
            pool.give(users);
        }
        return most;
    }
}

package dev.pagination.async.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.async.JobId;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Redis has after each call. */
class RedisPageStoreTest {

    private static final TestRedis REDIS = TestRedis.started();
    private static final JobId JOB = JobId.of("0123456789abcdef0123456789abcdef");
    private static final JobId OTHER = JobId.of("fedcba9876543210fedcba9876543210");
    private static final Duration LIFE = Duration.ofHours(1);
    private static final byte[] BODY = {0, 1, -1, 127, -128};

    private final StatefulRedisConnection<String, String> redis = REDIS.client().connect();
    private final RedisPageStore store = RedisPageStore.on(REDIS.client());

    @AfterEach
    void empty() {
        redis.sync().configSet("maxmemory", "0");
        redis.sync().flushall();
        redis.close();
        store.close();
    }

    @AfterAll
    static void close() {
        REDIS.close();
    }

    @Test
    void givesBackWhatWasPut() {
        store.put(JOB, Map.of("a", BODY), LIFE);

        assertThat(store.get(JOB, "a")).contains(BODY);
        assertThat(store.get(JOB, "b")).isEmpty();
        assertThat(store.get(OTHER, "a")).isEmpty();
    }

    @Test
    void putsMoreThanIsOnTheWayAtATime() {
        Map<String, byte[]> bodies = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 12; i++) {
            byte[] body = new byte[1 << 20];
            random.nextBytes(body);
            bodies.put("digest" + i, body);
        }

        store.put(JOB, bodies, LIFE);

        bodies.forEach(
                (digest, body) -> assertThat(store.get(JOB, digest)).as(digest).contains(body));
    }

    @Test
    void givesEachPageATimeToLive() {
        store.put(JOB, Map.of("a", BODY, "b", BODY), LIFE);

        store.keep(JOB, List.of("a", "gone"), Duration.ofDays(7));

        assertThat(redis.sync().keys("*")).hasSize(2).allMatch(key -> key.startsWith("page-job:{" + JOB.value()));
        assertThat(redis.sync().pttl("page-job:{" + JOB.value() + "}:a"))
                .isBetween(Duration.ofDays(6).toMillis(), Duration.ofDays(7).toMillis());
        assertThat(redis.sync().pttl("page-job:{" + JOB.value() + "}:b")).isBetween(1L, LIFE.toMillis());
    }

    @Test
    void removesWhatIsNamed() {
        store.put(JOB, Map.of("a", BODY, "b", BODY), LIFE);
        store.put(OTHER, Map.of("a", BODY), LIFE);

        store.remove(JOB, List.of("a", "gone"));

        assertThat(store.get(JOB, "a")).isEmpty();
        assertThat(store.get(JOB, "b")).contains(BODY);
        assertThat(store.get(OTHER, "a")).contains(BODY);
    }

    @Test
    void saysSoWhenRedisIsFull() {
        redis.sync().configSet("maxmemory-policy", "noeviction");
        redis.sync().configSet("maxmemory", "1");

        assertThatExceptionOfType(RedisCommandExecutionException.class)
                .isThrownBy(() -> store.put(JOB, Map.of("a", BODY), LIFE))
                .withMessageContaining("OOM");
    }

    @Test
    void givesUpWhenRedisDoesNotAnswer() {
        RedisClient client = REDIS.client(Duration.ofMillis(500));

        assertThatExceptionOfType(RedisCommandTimeoutException.class).isThrownBy(() -> putWhilePaused(client));
        redis.sync().ping(); // answered after the pause
        client.setOptions(ClientOptions.builder()
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .build());
        assertThatExceptionOfType(RedisCommandTimeoutException.class)
                .isThrownBy(() -> putWhilePaused(client))
                .withMessage("Redis did not answer within PT0.5S.");
    }

    private void putWhilePaused(RedisClient client) {
        try (RedisPageStore hasty = RedisPageStore.on(client)) {
            redis.sync().clientPause(2_000);
            hasty.put(JOB, Map.of("a", BODY), LIFE);
        }
    }
}

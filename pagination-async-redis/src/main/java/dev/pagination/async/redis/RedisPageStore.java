package dev.pagination.async.redis;

import dev.pagination.async.JobId;
import dev.pagination.async.PageStore;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Pages in Redis, one string each under {@code page-job:{id}:digest} with a time to live; Redis 6 or later.
 *
 * <pre>{@code
 * PageJobs jobs = PageJobs.over(dataSource)
 *         .source(source)
 *         .pageStore(RedisPageStore.on(RedisClient.create("redis://cache")))
 *         .build();
 * }</pre>
 *
 * <p>Redis may lose pages by eviction, by a restart, or by a fail-over to a replica that has not got them yet. Such a
 * page is read from its source again, or is an error: see {@link PageStore}. With {@code maxmemory-policy noeviction} a
 * full Redis refuses new pages instead, and the job waits for room; {@code volatile-ttl} evicts what ends soonest.
 *
 * <p>All commands go over one connection, which Lettuce opens again when it breaks; a command that waits longer than
 * the client's timeout (60 seconds unless set) fails. At most 4 MiB of pages, or one page, are on their way to Redis at
 * a time, so memory is bounded by the size of a page. Thread-safe.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/eviction/">Key eviction</a>
 */
public final class RedisPageStore implements PageStore, AutoCloseable {

    private static final String PREFIX = "page-job";
    private static final long ON_THE_WAY = 4L << 20;

    private final StatefulRedisConnection<String, byte[]> connection;

    private RedisPageStore(StatefulRedisConnection<String, byte[]> connection) {
        this.connection = connection;
    }

    /**
     * A store with a connection of its own; the client stays the caller's.
     *
     * @throws io.lettuce.core.RedisConnectionException if Redis cannot be reached
     */
    public static RedisPageStore on(RedisClient client) {
        RedisCodec<String, byte[]> codec = RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE);
        return new RedisPageStore(Objects.requireNonNull(client, "client").connect(codec));
    }

    /** The job's id is what a cluster would place keys by, so that all pages of a job are on one node. */
    private static String key(JobId job, String digest) {
        return PREFIX + ":{" + job.value() + "}:" + digest;
    }

    @Override
    public void put(JobId job, Map<String, byte[]> bodies, Duration life) {
        List<RedisFuture<?>> sent = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
            if (bytes > 0 && bytes + body.getValue().length > ON_THE_WAY) {
                await(sent);
                bytes = 0;
            }
            sent.add(connection.async().set(key(job, body.getKey()), body.getValue(), SetArgs.Builder.px(life)));
            bytes += body.getValue().length;
        }
        await(sent);
    }

    @Override
    public Optional<byte[]> get(JobId job, String digest) {
        return Optional.ofNullable(connection.sync().get(key(job, digest)));
    }

    @Override
    public void keep(JobId job, Collection<String> digests, Duration life) {
        each(digests, digest -> connection.async().pexpire(key(job, digest), life));
    }

    @Override
    public void remove(JobId job, Collection<String> digests) {
        each(digests, digest -> connection.async().unlink(key(job, digest)));
    }

    private void each(Collection<String> digests, Function<String, RedisFuture<?>> command) {
        List<RedisFuture<?>> sent = new ArrayList<>();
        digests.forEach(digest -> sent.add(command.apply(digest)));
        await(sent);
    }

    /** All answers; throws the failure of the first command that failed. */
    private void await(List<RedisFuture<?>> sent) {
        Duration timeout = connection.getTimeout();
        boolean done =
                LettuceFutures.awaitAll(timeout.toNanos(), TimeUnit.NANOSECONDS, sent.toArray(new RedisFuture<?>[0]));
        sent.clear();
        if (!done) {
            throw new RedisCommandTimeoutException("Redis did not answer within " + timeout + ".");
        }
    }

    /** Closes the connection; what is stored stays. */
    @Override
    public void close() {
        connection.close();
    }
}

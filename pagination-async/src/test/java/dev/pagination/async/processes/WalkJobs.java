package dev.pagination.async.processes;

import dev.pagination.SortKey;
import dev.pagination.async.JobLimits;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageJobSource;
import dev.pagination.async.PageJobs;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

/** What the processes of a test agree on: one source, its keys, the policy. */
final class WalkJobs {

    static final JobOwner ANN = JobOwner.of("Ann");

    static final int PAGE_SIZE = 1_000;

    static final List<SortKey> ORDER = List.of(SortKey.desc("nn1"));

    /** The shortest that there is, so that a test need not wait long for a dead worker. */
    static final Duration LEASE = Duration.ofSeconds(1);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SWEEPING = Duration.ofMillis(100);
    private static final int MANY = 1_000;
    private static final String SOURCE = "walk";
    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.of(sharedKey()));

    private WalkJobs() {}

    private static byte[] sharedKey() {
        byte[] key = new byte[32];
        new Random(1).nextBytes(key);
        return key;
    }

    static JdbcPager<Long> pager(DataSource dataSource) {
        return JdbcPager.table(dataSource, "walk").orderBy(ORDER).tokens(TOKENS).build(row -> row.getLong("id"));
    }

    /** The rows whose id is so much at most. */
    static JobRequest request(int lastId) {
        return JobRequest.of(SOURCE, lastId).withPageSize(PAGE_SIZE);
    }

    /** One that only submits and fetches, unless it is started. */
    static PageJobs on(DataSource dataSource, Trap trap) {
        JdbcPager<Long> pager = pager(dataSource);
        PageJobSource<Integer, Long> walk = PageJobSource.pager(
                SOURCE, Integer.class, Long.class, call -> pager.where("id <= ?", call.parameters()));
        PageJobSource<Integer, Long> trapped = PageJobSource.batches(
                SOURCE, Integer.class, Long.class, call -> walk.open(call).peek(batch -> trap.pass(Trap.Moment.READ)));
        return PageJobs.over(dataSource)
                .source(trapped)
                .policy(new PageJobPolicy(JobLimits.standard(), 2, MANY, LEASE, MANY, DAY, DAY, DAY, DAY))
                .tokens(TOKENS)
                .workers(1)
                .sweepEvery(SWEEPING)
                .build();
    }
}

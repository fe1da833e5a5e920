package dev.pagination.async.internal;

import static dev.pagination.async.internal.Bench.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of rows that a transaction holds, and of the owners' rows; a subclass names the database. */
@Timeout(60)
abstract class BusyRowsContract {

    private static final PageJobPolicy POLICY = PageJobPolicy.standard();

    private final TestDatabase database;
    private final MutableClock clock = new MutableClock();
    private final Bench bench;

    BusyRowsContract(TestDatabase database) {
        this.database = database;
        JobTables.create(database);
        this.bench = new Bench(database.dataSource(), clock, POLICY, Numbers.source());
    }

    private JobId claimed(JobOwner owner) {
        JobId id = bench.submit(owner, JobRequest.of(Numbers.NAME, 20)).id();
        assertThat(bench.store.claim(id, 0)).isInstanceOf(Claim.Taken.class);
        return id;
    }

    @Test
    void sweepsTheOthersWhileOneIsHeldByAWorkerThatWasStopped() throws SQLException {
        JobId held = claimed(ANN);
        JobId free = claimed(ANN);
        clock.advance(POLICY.lease());

        try (Connection stopped = database.dataSource().getConnection()) {
            stopped.setAutoCommit(false);
            try (PreparedStatement lock = stopped.prepareStatement("SELECT id FROM page_job WHERE id = ? FOR UPDATE")) {
                lock.setString(1, held.value());
                lock.executeQuery().close();
            }
            bench.sweeper.sweep();
            stopped.rollback();
            stopped.setAutoCommit(true);
        }

        assertThat(bench.state(held)).isEqualTo(JobState.RUNNING);
        assertThat(bench.state(free)).isEqualTo(JobState.QUEUED);
        bench.sweeper.sweep();
        assertThat(bench.state(held)).isEqualTo(JobState.QUEUED);
    }

    @Test
    void keepsAnOwnerAsLongAsThereAreJobs() throws SQLException {
        JobOwner ben = JobOwner.of("Ben");
        JobId first = bench.submit(ben, JobRequest.of(Numbers.NAME, 20)).id();
        JobId second = bench.submit(ben, JobRequest.of(Numbers.NAME, 30)).id();

        bench.store.delete(first, ben);
        int withOne = owners(ben);
        bench.store.delete(second, ben);
        int withNone = owners(ben);
        JobId third = bench.submit(ben, JobRequest.of(Numbers.NAME, 40)).id();
        int again = owners(ben);
        bench.store.cancel(third, ben);
        clock.advance(POLICY.retention());
        bench.sweeper.sweep();
        clock.advance(POLICY.tombstone().plus(Duration.ofMillis(1)));
        bench.sweeper.sweep();

        assertThat(withOne).isEqualTo(1);
        assertThat(withNone).isZero();
        assertThat(again).isEqualTo(1);
        assertThat(owners(ben)).as("after the sweep").isZero();
    }

    private int owners(JobOwner owner) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT count(*) FROM page_job_owner WHERE owner_key = ?")) {
            select.setString(1, JobTable.ownerKey(owner));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}

package dev.pagination.async.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.PageRequest;
import dev.pagination.async.PageJobs;
import dev.pagination.async.internal.JobTables;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A PostgreSQL with rows and the tables of page jobs, and a process that only submits and fetches: the test's own.
 *
 * @param walk what a job of all rows is to give: the synchronous walk
 */
record WalkFixture(TestDatabase database, Place place, HikariDataSource pool, PageJobs jobs, List<Long> walk)
        implements AutoCloseable {

    static final int ROWS = 45_000;

    private static final int READ_SIZE = 500;
    private static final int DIFFERENT = 9_000;

    static WalkFixture create() {
        TestDatabase database = TestDatabases.postgres();
        JobTables.create(database);
        WalkTable table = WalkTable.create(database);
        table.fill(IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> new WalkRow(i, i % DIFFERENT, 0, 0, null, null, null))
                .toList());
        index(database);
        Place place = Place.of(database);
        HikariDataSource pool = place.open("client");
        PageJobs jobs = WalkJobs.on(pool, new Trap(Trap.Moment.NOWHERE, 1, () -> {}));
        List<Long> walk =
                WalkJobs.pager(pool).stream(PageRequest.first(READ_SIZE)).toList();
        assertThat(walk).isEqualTo(table.ids(WalkJobs.ORDER));
        return new WalkFixture(database, place, pool, jobs, walk);
    }

    private static void index(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX walk_order ON walk (nn1, id)");
            statement.execute("ANALYZE walk");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        jobs.close();
        pool.close();
        database.close();
    }
}

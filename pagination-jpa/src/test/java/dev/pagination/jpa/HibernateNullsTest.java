package dev.pagination.jpa;

import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Walk;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordingDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An index with NULL where PostgreSQL would not have it, which no CASE in ORDER BY can use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HibernateNullsTest {

    private static final int ROWS = 20_000;
    private static final int SIZE = 20;

    private final TestDatabase database = TestDatabases.postgres();
    private final RecordingDataSource recording = RecordingDataSource.of(database.dataSource());
    private final EntityManagerFactory factory = Unit.open("walk", recording, Map.of());

    /** Half of {@code nu1} is NULL within each value of {@code nn1}. */
    @BeforeAll
    void fill() throws SQLException {
        WalkTable.create(database);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO walk (id, nn1, nn2, nn3, nu1) SELECT n, n % 5, 0, 0,"
                    + " CASE WHEN n % 2 = 0 THEN n / 4 END FROM generate_series(1, " + ROWS + ") AS n");
            statement.execute("CREATE INDEX ON walk (nn1, nu1 NULLS FIRST, id)");
            statement.execute("ANALYZE walk");
        }
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @Test
    void readsAboutAsManyRowsAsTheFirstPageHas() {
        JpaPager<Walk> pager = JpaPager.entity(factory, Walk.class)
                .orderBy(SortKey.asc("nn1"), SortKey.asc("nu1").nullsFirst())
                .build();
        PlanGuard guard = PlanGuard.of(recording);

        guard.assertSeeks(() -> pager.first(SIZE));
        guard.assertSeeks(() -> pager.last(SIZE));
    }
}

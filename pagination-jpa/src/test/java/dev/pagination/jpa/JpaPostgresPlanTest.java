package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each statement that Hibernate writes for a page is an index seek on PostgreSQL, at every depth and either way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaPostgresPlanTest {

    private static final int ROWS = 20_000;
    private static final int SIZE = 20;

    private final TestDatabase database = TestDatabases.postgres();
    private final RecordingDataSource recording = RecordingDataSource.of(database.dataSource());
    private final EntityManagerFactory factory = Unit.open("walk", recording, Map.of());
    private final JpaPager<Walk> pager = JpaPager.entity(factory, Walk.class).build();

    /** A third of {@code nu1} is NULL; four rows share each other value. */
    @BeforeAll
    void fill() throws SQLException {
        WalkTable.create(database);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO walk (id, nn1, nn2, nn3, nu1) SELECT n, n / 4, n % 7, 0,"
                    + " CASE WHEN n % 3 > 0 THEN n / 4 END FROM generate_series(1, " + ROWS + ") AS n");
            statement.execute("CREATE INDEX ON walk (nn1, id)");
            statement.execute("CREATE INDEX ON walk (nn1 DESC, nn2, id)");
            statement.execute("CREATE INDEX ON walk (nu1, id)");
            statement.execute("ANALYZE walk");
        }
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> readsAboutAsManyRowsAsThePageHas() {
        return Stream.of(
                        List.of(SortKey.desc("nn1"), SortKey.desc("id")),
                        List.of(SortKey.desc("nn1"), SortKey.asc("nn2"), SortKey.asc("id")),
                        List.of(SortKey.asc("nu1").nullsLast(), SortKey.asc("id")),
                        List.of(SortKey.desc("nu1").nullsFirst(), SortKey.desc("id")))
                .map(pager::orderBy)
                .map(ordered -> DynamicTest.dynamicTest(ordered.ordering().describe(), () -> assertSeeks(ordered)));
    }

    private void assertSeeks(JpaPager<Walk> ordered) {
        PlanGuard guard = PlanGuard.of(recording);

        PageResponse<Walk> first = guard.assertSeeks(() -> ordered.first(SIZE));
        guard.assertSeeks(() -> ordered.next(first.nextToken().orElseThrow()));
        for (int percent : List.of(50, 90)) {
            CursorToken deep =
                    ordered.page(PageRequest.ofPage(ROWS / 100 * percent, 1)).token(0);
            guard.assertSeeks(() -> ordered.page(PageRequest.after(deep).withSize(SIZE)));
            PageResponse<Walk> before = guard.assertSeeks(
                    () -> ordered.page(PageRequest.before(deep).withSize(SIZE)));
            assertThat(before.content()).hasSize(SIZE);
        }
    }
}

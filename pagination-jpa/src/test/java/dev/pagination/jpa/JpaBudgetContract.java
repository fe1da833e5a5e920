package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.jpa.domain.Walk;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A count that takes too long is given up, and nothing is spoilt by it; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class JpaBudgetContract {

    private static final int ROWS = 400;

    /** Drivers round up to one second; the whole result takes four. */
    private static final CountStrategy SHORT =
            CountStrategy.separate().within(Duration.ofMillis(50)).orElse(CountStrategy.bounded(1));

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final EntityManagerFactory factory;
    private final JpaPager<Walk> pager;
    private final JpaFilter<Walk> slow;

    JpaBudgetContract(TestDatabase database, JpaFilter<Walk> slow) {
        this.database = database;
        this.slow = slow;
        this.recording = RecordingDataSource.of(database.dataSource());
        WalkTable.create(database)
                .fill(LongStream.rangeClosed(1, ROWS)
                        .mapToObj(id -> new WalkRow(id, 0, 0, 0, null, null, null))
                        .toList());
        this.factory = Unit.open("walk", recording, Map.of());
        this.pager = JpaPager.entity(factory, Walk.class).build();
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(recording.openConnections()).isZero();
    }

    @Test
    void fallsBackWhenTheTimeIsUp() {
        PageResponse<Walk> page = slowPage(pager, SHORT);

        assertThat(page.content()).extracting(Walk::id).containsExactly(1L, 2L);
        assertThat(page.total()).isInstanceOf(Total.AtLeast.class);
    }

    @Test
    void saysNothingWhenTheTimeIsUpAndThereIsNoFallback() {
        PageResponse<Walk> page = slowPage(pager, CountStrategy.separate().within(Duration.ofMillis(50)));

        assertThat(page.total()).isEqualTo(Total.unknown());
    }

    @Test
    void leavesTheCallersTransactionUsable() {
        EntityManager callers = factory.createEntityManager();
        try {
            callers.getTransaction().begin();
            callers.createQuery("UPDATE Walk w SET w.nn2 = 7 WHERE w.id = 1").executeUpdate();
            callers.remove(callers.find(Walk.class, (long) ROWS));

            PageResponse<Walk> page = slowPage(pager.on(callers), SHORT);

            assertThat(page.content()).extracting(Walk::id).containsExactly(1L, 2L);
            assertThat(page.total()).isInstanceOf(Total.AtLeast.class);
            assertThat(callers.getTransaction().getRollbackOnly()).isFalse();
            PageRequest counted =
                    PageRequest.first(2).withCount(CountStrategy.separate().within(Duration.ofMinutes(1)));
            assertThat(pager.on(callers).page(counted).total().exact()).hasValue(ROWS - 1);
            callers.getTransaction().commit();
            assertThat(pager.where("changed", (builder, query, root) -> builder.equal(root.get("nn2"), 7)).stream()
                            .map(Walk::id))
                    .containsExactly(1L);
        } finally {
            if (callers.getTransaction().isActive()) {
                callers.getTransaction().rollback();
            }
            callers.close();
        }
    }

    private PageResponse<Walk> slowPage(JpaPager<Walk> any, CountStrategy strategy) {
        return any.where("slow", slow).page(PageRequest.first(2).withCount(strategy));
    }
}

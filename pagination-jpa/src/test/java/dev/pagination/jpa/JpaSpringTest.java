package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Line;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordingDataSource;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.support.TransactionTemplate;

/** A pager made once on the entity manager that Spring shares among all threads, inside its transactions and outside. */
class JpaSpringTest {

    private static final int PURCHASES = 60;
    private static final int THREADS = 6;
    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static final CountStrategy SHORT =
            CountStrategy.separate().within(Duration.ofMillis(50)).orElse(CountStrategy.bounded(1));
    private static EntityManagerFactory factory;
    private static EntityManager entityManager;
    private static TransactionTemplate transaction;
    private static Purchases purchases;

    // tag::spring[]
    /** A singleton; Spring passes the shared entity manager in. */
    static class Purchases {

        private final JpaPager<Purchase> pager;

        Purchases(EntityManager entityManager, KeyRing keys) {
            pager = JpaPager.entity(entityManager, Purchase.class)
                    .orderBy(SortKey.desc("createdAt"), SortKey.asc("weight"))
                    .fetch("customer", "lines")
                    .tokens(CursorTokens.encrypted(keys))
                    .build();
        }

        PageResponse<Purchase> page(Optional<String> cursor) {
            return cursor.map(CursorToken::of).map(pager::next).orElseGet(() -> pager.first(10));
        }
    }
    // end::spring[]

    @BeforeAll
    static void fill() {
        factory = Shop.open(RECORDING);
        Shop.persist(factory, Shop.purchases(PURCHASES, new Customer(1L, "anna", null), null));
        entityManager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        transaction = new TransactionTemplate(new JpaTransactionManager(factory));
        purchases = new Purchases(entityManager, KeyRing.random());
    }

    @AfterAll
    static void close() {
        factory.close();
        DATABASE.close();
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(RECORDING.openConnections()).isZero();
    }

    @Test
    void walksOutsideATransaction() {
        WalkContract.check(new MappedPager<>(purchases.pager, Purchase::id), unpaged(), 7);
        TotalContract.check(purchases.pager, PURCHASES);

        assertThat(purchases.page(Optional.empty()).content())
                .noneMatch(entityManager::contains)
                .allSatisfy(purchase -> assertThat(purchase.lines()).hasSize((int) (purchase.id() % 4)));
    }

    @Test
    void walksInsideATransaction() {
        transaction.executeWithoutResult(status -> {
            WalkContract.check(new MappedPager<>(purchases.pager, Purchase::id), unpaged(), 7);
            TotalContract.check(purchases.pager, PURCHASES);

            assertThat(purchases.page(Optional.empty()).content())
                    .allMatch(entityManager::contains)
                    .allSatisfy(purchase -> assertThat(purchase.lines()).hasSize((int) (purchase.id() % 4)));
        });
    }

    @Test
    void walksOnByATokenFromOneTransactionToAnother() {
        String token = transaction.execute(status ->
                purchases.page(Optional.empty()).nextToken().orElseThrow().value());

        PageResponse<Purchase> outside = purchases.page(Optional.of(token));
        PageResponse<Purchase> inside = transaction.execute(status -> purchases.page(Optional.of(token)));

        assertThat(ids(outside)).isEqualTo(unpaged().subList(10, 20)).isEqualTo(ids(inside));
    }

    @Test
    void seesWhatItsTransactionHasChanged() {
        transaction.executeWithoutResult(status -> {
            entityManager.persist(new Purchase(PURCHASES + 1, null));

            for (CountStrategy strategy : List.of(
                    CountStrategy.snapshot(),
                    CountStrategy.separate(),
                    CountStrategy.separate().within(Duration.ofMinutes(1)))) {
                PageResponse<Purchase> page =
                        purchases.pager.page(PageRequest.first(3).withCount(strategy));
                assertThat(page.metadata().totalElements()).hasValue(PURCHASES + 1);
            }
            status.setRollbackOnly();
        });
        TotalContract.check(purchases.pager, PURCHASES, CountStrategy.separate());
    }

    @Test
    void givesUpACountWithoutSpoilingTheTransaction() {
        JpaPager<Line> slow = JpaPager.entity(entityManager, Line.class)
                .where(
                        "slow",
                        (builder, query, root) -> builder.isNotNull(builder.function(
                                "concat",
                                String.class,
                                builder.function("pg_sleep", String.class, builder.literal(0.05)))))
                .build();
        PageRequest counted = PageRequest.first(2).withCount(SHORT);

        assertThat(slow.page(counted).total()).isInstanceOf(Total.AtLeast.class);
        transaction.executeWithoutResult(status -> {
            Purchase changed = entityManager.find(Purchase.class, 1L);
            entityManager.remove(entityManager.getReference(Purchase.class, (long) PURCHASES));
            assertThat(slow.page(counted).total()).isInstanceOf(Total.AtLeast.class);
            assertThat(status.isRollbackOnly()).isFalse();
            assertThat(entityManager.contains(changed)).isTrue();
            assertThat(purchases.pager.first(PURCHASES).content()).hasSize(PURCHASES - 1);
            status.setRollbackOnly();
        });
    }

    @Test
    void streamsInsideATransactionInAContextThatStaysSmall() {
        Session session = transaction.execute(status -> {
            // tag::spring-stream[]
            long urgent = purchases.pager.clearing().stream(PageRequest.first(5))
                    .filter(purchase -> purchase.lines().size() > 2)
                    .count();
            // end::spring-stream[]
            assertThat(urgent).isEqualTo(PURCHASES / 4);
            Session current = entityManager.unwrap(Session.class);
            assertThat(current.getStatistics().getEntityCount()).isLessThan(30);
            return current;
        });
        assertThat(session.isOpen()).isFalse();
    }

    @Test
    void servesManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        List<Long> unpaged = unpaged();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Long>>> walks = IntStream.range(0, THREADS * 4)
                    .<Callable<List<Long>>>mapToObj(
                            n -> n % 2 == 0 ? () -> walk(n) : () -> transaction.execute(status -> walk(n)))
                    .toList();

            for (Future<List<Long>> walk : threads.invokeAll(walks)) {
                assertThat(walk.get()).isEqualTo(unpaged);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> walk(int n) {
        return purchases.pager.stream(PageRequest.first(3 + n % 5))
                .map(Purchase::id)
                .toList();
    }

    private static List<Long> unpaged() {
        return entityManager
                .createQuery("select p from Purchase p order by p.createdAt desc, p.weight, p.id", Purchase.class)
                .getResultList()
                .stream()
                .map(Purchase::id)
                .toList();
    }

    private static List<Long> ids(PageResponse<Purchase> page) {
        return page.content().stream().map(Purchase::id).toList();
    }
}

package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pagers in sessions without a persistence context, and how small one stays that is cleared. */
class HibernatePagersTest {

    private static final int PURCHASES = 60;
    private static final int SIZE = 7;
    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static EntityManagerFactory factory;
    private static SessionFactory sessionFactory;
    private static JpaPager<Purchase> purchases;

    @BeforeAll
    static void fill() {
        factory = Shop.open(DATABASE.dataSource());
        sessionFactory = factory.unwrap(SessionFactory.class);
        Shop.persist(factory, Shop.purchases(PURCHASES, new Customer(1L, "anna", null), null));
        purchases = JpaPager.entity(factory, Purchase.class)
                .orderBy(SortKey.asc("weight").nullsFirst())
                .build();
    }

    @AfterAll
    static void close() {
        factory.close();
        DATABASE.close();
    }

    @Test
    void walksLikeInAnEntityManager() {
        List<Long> unpaged = purchases.stream().map(Purchase::id).toList();

        assertThat(unpaged).hasSize(PURCHASES);
        try (StatelessSession session = sessionFactory.openStatelessSession()) {
            JpaPager<Purchase> stateless = HibernatePagers.stateless(purchases, session);
            WalkContract.check(new MappedPager<>(stateless, Purchase::id), unpaged, SIZE);
            TotalContract.check(stateless, PURCHASES);
        }
    }

    @Test
    void remembersNothingInAStatelessSession() {
        AtomicLong exported = new AtomicLong();
        StatelessSession session = sessionFactory.openStatelessSession();
        Consumer<Purchase> export = purchase -> {
            assertThat(managed(session)).isZero();
            exported.addAndGet(purchase.id());
        };

        // tag::stateless[]
        try (session) {
            HibernatePagers.stateless(purchases, session).stream().forEach(export);
        }
        // end::stateless[]

        assertThat(exported).hasValue(PURCHASES * (PURCHASES + 1) / 2);
    }

    private static int managed(StatelessSession session) {
        return ((SharedSessionContractImplementor) session)
                .getPersistenceContextInternal()
                .getEntitiesByKey()
                .size();
    }

    @Test
    void readsInTheTransactionOfTheSession() {
        try (StatelessSession session = sessionFactory.openStatelessSession()) {
            session.beginTransaction();
            Purchase more = new Purchase(PURCHASES + 1, null);
            session.insert(more);
            CountStrategy within =
                    CountStrategy.separate().within(Duration.ofMinutes(1)).orElse(CountStrategy.bounded(3));

            PageResponse<Purchase> page = HibernatePagers.stateless(purchases, session)
                    .page(PageRequest.first(3).withCount(within));

            assertThat(page.metadata().totalElements()).hasValue(PURCHASES + 1);
            session.getTransaction().rollback();
        }
        assertThat(purchases
                        .page(PageRequest.first(3).withCount(CountStrategy.separate()))
                        .metadata()
                        .totalElements())
                .hasValue(PURCHASES);
    }

    @Test
    void fetchesToOneAssociationsAndRefusesCollections() {
        JpaPagerBuilder<Purchase> builder =
                JpaPager.entity(factory, Purchase.class).fetch("customer");
        try (StatelessSession session = sessionFactory.openStatelessSession()) {
            assertThat(HibernatePagers.stateless(builder.build(), session).stream(PageRequest.first(SIZE))
                            .filter(purchase -> purchase.customer() != null)
                            .map(purchase -> purchase.customer().name()))
                    .hasSize(PURCHASES / 2)
                    .containsOnly("anna");
            JpaPager<Purchase> whole = builder.fetch("lines").build();
            assertThatThrownBy(() -> HibernatePagers.stateless(whole, session))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "A stateless session forgets a row at once, so no collection can be fetched into it; fetch"
                                    + " to-one associations only, or walk with clearing().");
        }
    }

    @Test
    void leavesNoTranslationOfAPassingFilterInHibernatesCache() {
        purchases.first(SIZE);
        purchases.first(SIZE);
        int before = translations();

        for (int n = 0; n < 20; n++) {
            int id = n;
            purchases
                    .where("above", (builder, query, root) -> builder.gt(root.get("id"), id), id)
                    .first(SIZE);
            purchases.first(SIZE);
        }

        assertThat(translations()).isEqualTo(before).isPositive();
    }

    private static int translations() {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }

    @Test
    void keepsNoMoreThanAPageInAContextThatIsCleared() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            Session session = entityManager.unwrap(Session.class);
            JpaPager<Purchase> clearing = purchases.on(entityManager).clearing();

            clearing.stream(PageRequest.first(SIZE))
                    .forEach(purchase ->
                            assertThat(session.getStatistics().getEntityCount()).isLessThanOrEqualTo(SIZE + 1));
            purchases.on(entityManager).stream(PageRequest.first(SIZE)).forEach(Purchase::id);

            assertThat(session.getStatistics().getEntityCount()).isGreaterThanOrEqualTo(PURCHASES);
        }
    }
}

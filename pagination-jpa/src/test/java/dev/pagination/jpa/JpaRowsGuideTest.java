package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code of the guide on rows, collections and queries. */
class JpaRowsGuideTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static EntityManagerFactory factory;
    private static EntityManager entityManager;

    @BeforeAll
    static void fill() {
        factory = Shop.open(DATABASE.dataSource());
        Shop.persist(factory, Shop.purchases(9, new Customer(1L, "Anna", null), null));
        entityManager = factory.createEntityManager();
    }

    @AfterAll
    static void close() {
        entityManager.close();
        factory.close();
        DATABASE.close();
    }

    /** What a list shows. */
    record Brief(Long id, String customer) {}

    @Test
    void makesRecords() {
        // tag::rows[]
        JpaPager<Brief> briefs = JpaPager.entity(entityManager, Purchase.class)
                .select("id", "customer.name")
                .orderBy(SortKey.desc("createdAt"))
                .build(Brief.class);
        // end::rows[]

        assertThat(briefs.first(2).content()).containsExactly(new Brief(7L, null), new Brief(3L, null));
    }

    @Test
    void fetches() {
        // tag::fetch[]
        JpaPager<Purchase> whole = JpaPager.entity(entityManager, Purchase.class)
                .fetch("customer", "lines")
                .build();
        // end::fetch[]

        assertThat(whole.first(3).content())
                .extracting(one -> one.lines().size())
                .containsExactly(1, 2, 3);
    }

    @Test
    void pagesAQuery() {
        // tag::query[]
        JpaPager<Purchase> hers = JpaPager.query(
                        entityManager,
                        Purchase.class,
                        "select p from Purchase p join p.customer c where c.name = :name or p.urgent = true")
                .parameter("name", "Anna")
                .orderBy(SortKey.desc("createdAt"))
                .build();
        // end::query[]

        assertThat(hers.first(5).content()).extracting(Purchase::id).containsExactly(6L, 2L, 8L, 4L);
    }
}

package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code of the guide. */
class JpaGuideTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final KeyRing keys = KeyRing.random();
    private static final Customer anna = new Customer(1L, "Anna", null);
    private static EntityManagerFactory factory;
    private static EntityManager entityManager;

    @BeforeAll
    static void fill() {
        factory = Shop.open(DATABASE.dataSource());
        Shop.persist(factory, Shop.purchases(9, anna, null));
        entityManager = factory.createEntityManager();
    }

    @AfterAll
    static void close() {
        entityManager.close();
        factory.close();
        DATABASE.close();
    }

    @Test
    void pagesEntities() {
        // tag::entity[]
        JpaPager<Purchase> purchases = JpaPager.entity(entityManager, Purchase.class)
                .orderBy(SortKey.desc("createdAt"), SortKey.asc("customer.name"))
                .tokens(CursorTokens.encrypted(keys))
                .build();

        PageResponse<Purchase> page = purchases.first(5);
        PageResponse<Purchase> next = purchases.next(page.nextToken().orElseThrow());
        // end::entity[]

        assertThat(page.content()).hasSize(5);
        assertThat(next.content()).hasSize(4).allMatch(entityManager::contains);
        assertThat(purchases.ordering().describe()).isEqualTo("createdAt DESC, customer.name ASC NULLS LAST, id ASC");
    }

    @Test
    void showsTheReadmesPage() {
        // tag::readme[]
        JpaPager<Purchase> purchases = JpaPager.entity(entityManager, Purchase.class)
                .orderBy(SortKey.desc("createdAt"), SortKey.asc("customer.name"))
                .fetch("customer", "lines")
                .tokens(CursorTokens.encrypted(keys))
                .build();

        PageResponse<Purchase> page = purchases
                .where("customer", (builder, query, root) -> builder.equal(root.get("customer"), anna), anna.id())
                .first(10);
        // end::readme[]

        assertThat(page.content())
                .hasSize(4)
                .allMatch(one -> factory.getPersistenceUnitUtil().isLoaded(one, "lines"));
    }

    @Test
    void filters() {
        JpaPager<Purchase> purchases = JpaPager.entity(factory, Purchase.class).build();
        // tag::where[]
        JpaPager<Purchase> hers = purchases.where(
                "customer", (builder, query, root) -> builder.equal(root.get("customer"), anna), anna.id());
        // end::where[]

        assertThat(hers.stream(PageRequest.first(3)).map(Purchase::id)).containsExactly(2L, 4L, 6L, 8L);
    }

    @Test
    void ordersByAnExpression() {
        // tag::key[]
        JpaPager<Customer> customers = JpaPager.entity(factory, Customer.class)
                .key("name_lower", String.class, (builder, root) -> builder.lower(root.get("name")))
                .orderBy(SortKey.asc("name_lower").notNull())
                .build();
        // end::key[]

        assertThat(customers.first(3).content()).extracting(Customer::name).containsExactly("Anna");
    }

    @Test
    void readsOnTheEntityManagerOfTheMoment() {
        JpaPager<Purchase> current =
                JpaPager.entity(() -> entityManager, Purchase.class).build();
        JpaPager<Purchase> detached = JpaPager.entity(factory, Purchase.class).build();

        assertThat(current.first(2).content()).allMatch(entityManager::contains);
        assertThat(detached.first(2).content()).noneMatch(entityManager::contains);
        assertThat(detached.on(entityManager).first(2).content()).allMatch(entityManager::contains);
    }
}

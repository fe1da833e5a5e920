package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.KeysetPager;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Address;
import dev.pagination.jpa.domain.ColdPlace;
import dev.pagination.jpa.domain.Company;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Line;
import dev.pagination.jpa.domain.Money;
import dev.pagination.jpa.domain.Place;
import dev.pagination.jpa.domain.PlaceId;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every kind of key, each walked like the provider's own unpaged query; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaKeysContract {

    private static final int PURCHASES = 17;

    private final TestDatabase database;
    private final EntityManagerFactory factory;
    private JpaPager<Purchase> purchases;

    JpaKeysContract(TestDatabase database) {
        this.database = database;
        this.factory = Shop.open(database.dataSource());
    }

    @BeforeAll
    void fill() {
        Shop.persist(
                factory,
                Shop.purchases(
                        PURCHASES,
                        new Customer(1L, "anna", new Address("Ulm", 3)),
                        new Company(2L, "Bert", null, "HRB 1"),
                        new Company(3L, "anna", new Address("Aalen", null), "HRB 2"),
                        null));
        Shop.persist(factory, IntStream.range(0, 9).mapToObj(n -> {
            PlaceId id = new PlaceId("hall" + n % 3, n / 3);
            return n % 2 == 0 ? new Place(id, n % 4) : new ColdPlace(id, null, -n);
        }));
        purchases = JpaPager.entity(factory, Purchase.class)
                .key(
                        "lower",
                        String.class,
                        (builder, root) ->
                                builder.lower(root.join("customer", jakarta.persistence.criteria.JoinType.LEFT)
                                        .get("name")))
                .key("twice", Integer.class, (builder, root) -> builder.prod(root.get("version"), 2))
                .build();
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> walksByEveryKindOfAttribute() {
        return Stream.of("createdAt", "paidAt", "version", "score", "code", "status", "numbered", "urgent", "grade")
                .flatMap(name -> Stream.of(SortKey.asc(name), SortKey.desc(name)))
                .map(key -> DynamicTest.dynamicTest(key.name() + " " + key.direction(), () -> {
                    String term = "p." + key.name() + " " + key.direction();
                    checkPurchases(List.of(key), "", term + ", p.id " + key.direction());
                }));
    }

    @TestFactory
    Stream<DynamicTest> walksByAttributesThatMayBeNull() {
        return Stream.of("shippedOn", "weight", "amount", "customer.id", "customer.name", "customer.address.city")
                .flatMap(name -> Stream.of(
                        SortKey.asc(name).nullsFirst(), SortKey.asc(name).nullsLast(), SortKey.desc(name)))
                .map(key -> DynamicTest.dynamicTest(key.name() + " " + key.direction() + " " + key.nulls(), () -> {
                    String attribute =
                            key.name().startsWith("customer") ? key.name().replace("customer", "c") : "p." + key.name();
                    boolean first = key.nulls() == dev.pagination.NullPlacement.FIRST;
                    String nulls =
                            "case when " + attribute + " is null then " + (first ? "0 else 1" : "1 else 0") + " end";
                    String term = attribute + " " + key.direction();
                    checkPurchases(
                            List.of(key), " left join p.customer c", nulls + ", " + term + ", p.id " + key.direction());
                }));
    }

    @Test
    void walksByExpressions() {
        checkPurchases(
                List.of(SortKey.asc("lower").nullsFirst(), SortKey.desc("twice").notNull()),
                " left join p.customer c",
                "case when c.name is null then 0 else 1 end, lower(c.name), p.version * 2 desc, p.id desc");
    }

    @Test
    void walksByConvertedValuesInTheirStoredOrder() {
        JpaPager<Purchase> some = purchases
                .where("has amount", (builder, query, root) -> builder.equal(root.get("amount"), new Money(2)), 2)
                .orderBy(SortKey.asc("amount").notNull());

        assertThat(some.stream().map(Purchase::id)).containsExactly(2L, 6L, 14L);
        assertThat(purchases.orderBy(SortKey.asc("amount").nullsLast()).first(3).content())
                .extracting(Purchase::id)
                .containsExactly(3L, 7L, 11L);
    }

    @Test
    void walksByCompositeIds() {
        check(
                JpaPager.entity(factory, Line.class)
                        .orderBy(SortKey.desc("pieces"))
                        .build(),
                Line::name,
                unpaged(Line.class, "select l from Line l order by l.pieces desc, l.position desc, l.purchase.id desc")
                        .map(Line::name)
                        .toList());
        check(
                JpaPager.entity(factory, Place.class)
                        .orderBy(SortKey.asc("height").nullsFirst())
                        .build(),
                Place::id,
                unpaged(
                                Place.class,
                                "select p from Place p order by case when p.height is null then 0 else 1 end, p.height,"
                                        + " p.id.hall, p.id.rack")
                        .map(Place::id)
                        .toList());
    }

    @Test
    void walksBySubclasses() {
        check(
                JpaPager.entity(factory, ColdPlace.class)
                        .orderBy(SortKey.asc("degrees").notNull())
                        .build(),
                ColdPlace::degrees,
                List.of(-7, -5, -3, -1));
        check(
                JpaPager.entity(factory, Company.class)
                        .orderBy(SortKey.desc("register").notNull())
                        .build(),
                Company::register,
                List.of("HRB 2", "HRB 1"));
        check(
                JpaPager.entity(factory, Customer.class)
                        .orderBy(SortKey.desc("name"))
                        .build(),
                Customer::id,
                unpaged(Customer.class, "select c from Customer c order by c.name desc, c.id desc")
                        .map(Customer::id)
                        .toList());
    }

    private void checkPurchases(List<SortKey> keys, String join, String orderBy) {
        List<Long> unpaged = unpaged(Purchase.class, "select p from Purchase p" + join + " order by " + orderBy)
                .map(Purchase::id)
                .toList();
        assertThat(unpaged).hasSize(PURCHASES);
        check(purchases.orderBy(keys), Purchase::id, unpaged);
    }

    private static <S, T> void check(KeysetPager<S> pager, Function<S, T> function, List<T> unpaged) {
        JpaWalks.check(pager, function, unpaged);
    }

    private <E> Stream<E> unpaged(Class<E> type, String jpql) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return entityManager.createQuery(jpql, type).getResultList().stream();
        }
    }
}

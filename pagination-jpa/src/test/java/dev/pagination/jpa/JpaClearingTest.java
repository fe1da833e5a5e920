package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.MovingData;
import dev.pagination.PageRequest;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Place;
import dev.pagination.jpa.domain.PlaceId;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of a walk stays in the caller's persistence context. */
class JpaClearingTest {

    private static final int PURCHASES = 40;
    private static final int SIZE = 5;
    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static EntityManagerFactory factory;

    @BeforeAll
    static void fill() {
        factory = Shop.open(DATABASE.dataSource());
        Shop.persist(factory, Shop.purchases(PURCHASES, new Customer(1L, "anna", null), null));
        Shop.persist(factory, IntStream.range(0, PURCHASES).mapToObj(n -> new Place(new PlaceId("hall", n), 0)));
    }

    @AfterAll
    static void close() {
        factory.close();
        DATABASE.close();
    }

    @Test
    void keepsEveryRowUnlessToldToClear() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            JpaPager<Purchase> pager =
                    JpaPager.entity(entityManager, Purchase.class).build();

            List<Purchase> rows = pager.stream(PageRequest.first(SIZE)).toList();

            assertThat(rows).hasSize(PURCHASES).allMatch(entityManager::contains);
        }
    }

    @Test
    void forgetsThePageBeforeWhenItReadsTheNext() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            JpaPager<Purchase> pager = JpaPager.entity(entityManager, Purchase.class)
                    .fetch("lines")
                    .build()
                    .clearing();
            List<Purchase> seen = new ArrayList<>();

            pager.pages(PageRequest.first(SIZE)).forEach(page -> {
                assertThat(seen).noneMatch(entityManager::contains);
                assertThat(page.content()).allMatch(entityManager::contains);
                seen.addAll(page.content());
            });

            assertThat(seen).hasSize(PURCHASES);
        }
    }

    @Test
    void writesWhatWasChangedOnAPageBeforeItForgetsIt() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            Place other = entityManager.find(Place.class, new PlaceId("hall", PURCHASES - 1));
            JpaPager<Place> pager = JpaPager.entity(entityManager, Place.class)
                    .where(
                            "some",
                            (builder, query, root) -> builder.lt(root.get("id").get("rack"), 20))
                    .build();
            entityManager.getTransaction().begin();

            // tag::clearing[]
            pager.clearing().stream(PageRequest.first(5)).forEach(Place::raise);
            // end::clearing[]
            entityManager.getTransaction().commit();

            assertThat(entityManager.contains(other)).isFalse();
        }
        try (EntityManager entityManager = factory.createEntityManager()) {
            assertThat(entityManager
                            .createQuery("select count(p) from Place p where p.height = 1", Long.class)
                            .getSingleResult())
                    .isEqualTo(20);
        }
    }

    @Test
    void clearsNothingBeforeTheFirstPageOfABoundedWalk() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            Place other = entityManager.find(Place.class, new PlaceId("hall", 0));
            JpaPager<Purchase> pager = JpaPager.entity(entityManager, Purchase.class)
                    .movingData(MovingData.upToGreatest("id"))
                    .build()
                    .clearing();
            List<Boolean> known = new ArrayList<>();

            pager.pages(PageRequest.first(PURCHASES / 2)).forEach(page -> known.add(entityManager.contains(other)));

            assertThat(known).containsExactly(true, false);
        }
    }

    @Test
    void clearsNothingForASinglePage() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            JpaPager<Purchase> pager =
                    JpaPager.entity(entityManager, Purchase.class).build().clearing();

            var first = pager.first(SIZE);
            pager.next(first.nextToken().orElseThrow());

            assertThat(first.content()).allMatch(entityManager::contains);
        }
    }

    @Test
    void walksWithEntityManagersOfItsOwnAsEver() {
        JpaPager<Purchase> pager =
                JpaPager.entity(factory, Purchase.class).build().clearing();

        assertThat(pager.stream(PageRequest.first(SIZE))).hasSize(PURCHASES);
    }
}

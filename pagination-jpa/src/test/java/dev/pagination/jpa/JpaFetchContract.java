package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageLimits;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Line;
import dev.pagination.jpa.domain.Place;
import dev.pagination.jpa.domain.PlaceId;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Associations loaded with the rows of a page; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaFetchContract {

    private static final int PURCHASES = 17;
    private static final int PLACES = 260;

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final EntityManagerFactory factory;
    private final PersistenceUnitUtil loaded;

    JpaFetchContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.factory = Shop.open(recording, Map.of("hibernate.query.fail_on_pagination_over_collection_fetch", "true"));
        this.loaded = factory.getPersistenceUnitUtil();
    }

    @BeforeAll
    void fill() {
        Customer anna = new Customer(1L, "anna", null);
        Shop.persist(factory, Shop.purchases(PURCHASES, null, anna, anna));
        Shop.persist(
                factory,
                IntStream.range(0, PLACES).mapToObj(n -> new Place(new PlaceId("hall" + n % 3, n / 3), n % 4)));
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @Test
    void walksWithCollectionsLikeWithoutThem() {
        JpaPager<Purchase> pager = JpaPager.entity(factory, Purchase.class)
                .fetch("lines", "customer", "tags")
                .orderBy(SortKey.desc("createdAt"), SortKey.asc("customer.name"))
                .build();
        List<Long> unpaged = JpaPager.entity(factory, Purchase.class)
                .orderBy(SortKey.desc("createdAt"), SortKey.asc("customer.name"))
                .build()
                .stream()
                .map(Purchase::id)
                .toList();

        assertThat(unpaged).hasSize(PURCHASES);
        JpaWalks.check(
                pager,
                purchase -> {
                    assertComplete(purchase);
                    return purchase.id();
                },
                unpaged);
    }

    @Test
    void readsAPageInOneStatementAndEachCollectionInOneMore() {
        JpaPagerBuilder<Purchase> builder = JpaPager.entity(factory, Purchase.class);

        assertThat(statements(builder.fetch("customer").build())).isEqualTo(1);
        assertThat(statements(builder.fetch("lines").build())).isEqualTo(2);
        assertThat(statements(builder.fetch("tags").build())).isEqualTo(3);
    }

    private int statements(JpaPager<Purchase> pager) {
        recording.clear();
        assertThat(pager.first(PURCHASES).content()).hasSize(PURCHASES);
        return recording.statements().size();
    }

    @Test
    void countsRowsAndNotTheElementsOfTheirCollections() {
        JpaPager<Purchase> pager =
                JpaPager.entity(factory, Purchase.class).fetch("lines", "tags").build();

        PageResponse<Purchase> page = pager.page(PageRequest.first(5).withCount(CountStrategy.separate()));

        assertThat(page.content()).extracting(Purchase::id).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(page.metadata().totalElements()).hasValue(PURCHASES);
    }

    @Test
    void loadsAGraphIntoManagedRows() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            EntityGraph<Purchase> graph = entityManager.createEntityGraph(Purchase.class);
            graph.addAttributeNodes("lines", "customer");
            JpaPager<Purchase> pager =
                    JpaPager.entity(entityManager, Purchase.class).fetch(graph).build();

            PageResponse<Purchase> page = pager.page(PageRequest.last(5));

            assertThat(page.content())
                    .allMatch(entityManager::contains)
                    .allMatch(purchase -> loaded.isLoaded(purchase, "lines"))
                    .extracting(Purchase::id)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(13, 17).boxed().toList());
        }
    }

    @Test
    void loadsNothingForTheRowBeyondThePage() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            JpaPager<Purchase> pager = JpaPager.entity(entityManager, Purchase.class)
                    .fetch("lines")
                    .build();

            assertThat(pager.first(3).content()).allMatch(purchase -> loaded.isLoaded(purchase, "lines"));
            assertThat(loaded.isLoaded(entityManager.getReference(Purchase.class, 4L), "lines"))
                    .isFalse();
        }
    }

    @Test
    void loadsCollectionsOfCompositeIdsInChunks() {
        JpaPager<Place> pager = JpaPager.entity(factory, Place.class)
                .fetch("labels")
                .orderBy(SortKey.desc("id.rack"))
                .limits(PageLimits.standard().withMaxSize(PLACES))
                .build();
        recording.clear();

        List<Place> places = pager.first(PLACES).content();

        assertThat(recording.statements()).hasSize(3);
        assertThat(places).hasSize(PLACES).allSatisfy(place -> {
            assertThat(loaded.isLoaded(place, "labels")).isTrue();
            assertThat(place.labels()).containsExactlyInAnyOrder("one of " + place.id(), "two of " + place.id());
        });
    }

    @Test
    void loadsAnAssociationThatIsPartOfTheId() {
        JpaPager<Line> pager = JpaPager.entity(factory, Line.class)
                .fetch("purchase.customer", "purchase.tags")
                .orderBy(SortKey.asc("purchase.createdAt"))
                .build();

        List<Line> lines = pager.stream(PageRequest.first(4)).toList();

        assertThat(lines).hasSize(25).allMatch(line -> loaded.isLoaded(line, "purchase"));
        assertThat(lines).extracting(Line::name).doesNotHaveDuplicates();
    }

    private void assertComplete(Purchase purchase) {
        assertThat(loaded.isLoaded(purchase, "lines")).isTrue();
        assertThat(loaded.isLoaded(purchase, "tags")).isTrue();
        assertThat(purchase.lines()).hasSize((int) (purchase.id() % 4));
        assertThat(purchase.tags()).hasSameSizeAs(purchase.lines());
        if (purchase.id() % 3 != 0) {
            assertThat(loaded.isLoaded(purchase.customer(), "name")).isTrue();
        }
    }
}

package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Queries of the developer's own: what is counted, and in how many statements; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaQueryTotalsContract {

    private static final int PURCHASES = 17;

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final EntityManagerFactory factory;

    JpaQueryTotalsContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.factory = Shop.open(recording);
    }

    @BeforeAll
    void fill() {
        Customer[] customers = new Customer[5];
        for (int i = 0; i < 4; i++) {
            customers[i] = new Customer((long) i, "name " + i / 2 * i, null);
        }
        Shop.persist(factory, Shop.purchases(PURCHASES, customers));
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @Test
    void keepsTheJoinOfAFetchWhereNothingIsFetched() {
        String jpql = "select p from Purchase p left join fetch p.customer c where c.name = 'name 0' or p.id > 14";
        JpaPager<Purchase> pager = JpaPager.query(factory, Purchase.class, jpql)
                .orderBy(SortKey.asc("customer.name").notNull())
                .build();
        List<Long> unpaged;
        try (EntityManager entityManager = factory.createEntityManager()) {
            unpaged = entityManager
                    .createQuery(jpql + " order by c.name, p.id", Purchase.class)
                    .getResultStream()
                    .map(Purchase::id)
                    .toList();
        }

        JpaWalks.check(pager, Purchase::id, unpaged);
        TotalContract.check(pager, unpaged.size());
        assertThat(pager.boundaries(3).rows()).isEqualTo(unpaged.size());
        assertThat(pager.first(9).content())
                .allMatch(one -> factory.getPersistenceUnitUtil().isLoaded(one.customer(), "name"));
    }

    @Test
    void countsADistinctRowThatHasNullInIt() {
        String jpql = "select distinct p.status as status, p.shippedOn as shipped, p.weight as weight, p.id as id"
                + " from Purchase p left join p.lines l";
        JpaPager<Object[]> pager =
                JpaPager.query(factory, Purchase.class, jpql).uniqueKey("id").build(Object[].class);

        TotalContract.check(pager, PURCHASES);
    }

    @Test
    void countsGroupsWhereThereIsOneOrNone() {
        String jpql = "select p.urgent as urgent, count(p) as number from Purchase p"
                + " group by p.urgent having count(p) > :least";
        JpaPagerBuilder<Purchase> groups =
                JpaPager.query(factory, Purchase.class, jpql).uniqueKey("urgent");

        TotalContract.check(groups.parameter("least", 5L).build(Object[].class), 2);
        TotalContract.check(groups.parameter("least", 17L).build(Object[].class), 0);
        TotalContract.check(
                groups.parameter("least", 0L)
                        .where("one", (builder, query, root) -> builder.equal(root.get("id"), 3L), 3L)
                        .build(Object[].class),
                1);
    }

    @Test
    void readsAPageOfAQueryInOneStatement() {
        assertOneStatement(JpaPager.query(
                        factory,
                        Purchase.class,
                        "select p from Purchase p join p.customer c where c.name = :name or p.id > :least")
                .parameter("name", "name 0")
                .parameter("least", 2L)
                .build());
        assertOneStatement(JpaPager.query(
                        factory,
                        Purchase.class,
                        "select distinct p from Purchase p join p.lines l where l.pieces >= 0 and"
                                + " exists (select 1 from Line o where o.purchase = p and o.position = 0)")
                .build());
        assertOneStatement(JpaPager.query(
                        factory,
                        Purchase.class,
                        "select p.id as id, count(l) as lines from Purchase p left join p.lines l group by p.id")
                .uniqueKey("id")
                .build(Object[].class));
    }

    /** A database that evaluates a subquery for each row is asked apart whether there are rows behind. */
    private <T> void assertOneStatement(JpaPager<T> pager) {
        CursorToken token = pager.first(3).nextToken().orElseThrow();
        int expected = database.name().startsWith("H2") ? 2 : 1;
        recording.clear();

        PageResponse<T> page = pager.page(PageRequest.after(token).withSize(3).withCount(CountStrategy.snapshot()));

        assertThat(page.metadata().hasPrevious()).isTrue();
        assertThat(page.metadata().totalElements().orElseThrow()).isGreaterThan(6);
        assertThat(recording.statements()).hasSize(expected);
        if (expected == 1) {
            // A limit that is a parameter is unknown to PostgreSQL's planner, which then plans for a tenth of all rows.
            assertThat(recording.statements().get(0).sql()).containsPattern("(fetch first|limit) 1\\b");
        }
    }

    @Test
    void stopsCountingAtTheBoundInTheDatabase() {
        JpaPager<Purchase> plain = JpaPager.query(factory, Purchase.class, "select p from Purchase p")
                .build();
        JpaPager<String> distinct = JpaPager.query(
                        factory, Purchase.class, "select distinct c.name as name from Purchase p join p.customer c")
                .uniqueKey("name")
                .build(String.class);

        for (JpaPager<?> pager : List.of(
                plain, distinct, JpaPager.entity(factory, Purchase.class).build())) {
            recording.clear();
            PageResponse<?> page = pager.page(PageRequest.first(1).withCount(CountStrategy.bounded(1)));

            assertThat(page.total()).isInstanceOf(Total.AtLeast.class);
            String count = recording.statements().get(1).sql().toLowerCase(Locale.ROOT);
            assertThat(count).matches("select count\\(.*\\) from \\(select .*(fetch first|limit) .*\\).*");
        }
    }
}

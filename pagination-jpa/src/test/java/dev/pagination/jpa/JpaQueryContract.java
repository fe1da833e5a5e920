package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.InvalidCursorException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Label;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Queries of the developer's own, each walked like the provider's own unpaged query; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaQueryContract {

    private static final int PURCHASES = 17;

    private final TestDatabase database;
    private final EntityManagerFactory factory;

    /** A row of a query. */
    record Row(Long id, String name) {}

    /** A group of a query. */
    record Group(String name, Long purchases) {}

    JpaQueryContract(TestDatabase database) {
        this.database = database;
        this.factory = Shop.open(database.dataSource());
    }

    @BeforeAll
    void fill() {
        Customer[] customers = new Customer[5];
        for (int i = 0; i < 4; i++) {
            customers[i] = new Customer((long) i, "name " + i / 2 * i, null);
        }
        Shop.persist(factory, Shop.purchases(PURCHASES, customers));
        List<String> texts = List.of("ab", "ba", "aa", "bb", "abc", "cab", "bca", "ab", "ac");
        Shop.persist(factory, IntStream.range(0, texts.size()).mapToObj(n -> new Label(n, texts.get(n), null)));
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @Test
    void walksOverAQueryWithParametersAndAnOr() {
        String jpql = "select p from Purchase p join p.customer c where c.name = :name or p.id > :least";
        JpaPager<Purchase> pager = JpaPager.query(factory, Purchase.class, jpql)
                .parameter("name", "name 0")
                .parameter("least", 9L)
                .orderBy(SortKey.desc("weight").nullsFirst(), SortKey.asc("createdAt"))
                .build();

        List<Long> unpaged = unpaged(
                jpql.replace(":name", "'name 0'").replace(":least", "9")
                        + " order by case when p.weight is null then 0 else 1 end, p.weight desc, p.createdAt, p.id",
                Purchase::id);

        check(pager, Purchase::id, unpaged);
    }

    @Test
    void ordersAcrossAJoinOfTheQuery() {
        JpaPager<Purchase> pager = JpaPager.query(
                        factory,
                        Purchase.class,
                        "select p from Purchase p left join p.customer c where p.urgent = true")
                .orderBy(SortKey.asc("customer.name"))
                .build();

        check(
                pager,
                Purchase::id,
                unpaged(
                        "select p from Purchase p left join p.customer c where p.urgent = true"
                                + " order by case when c.name is null then 1 else 0 end, c.name, p.id",
                        Purchase::id));
    }

    @Test
    void makesRowsOfAnInstantiationAndOfAliases() {
        String instantiated = "select new dev.pagination.jpa.JpaQueryContract$Row(p.id, c.name) from Purchase p"
                + " join p.customer c";
        List<Row> unpaged = unpaged(instantiated + " order by c.name desc, p.id desc", Function.identity());

        check(
                JpaPager.query(factory, Purchase.class, instantiated)
                        .orderBy(SortKey.desc("customer.name"))
                        .build(Row.class),
                Function.identity(),
                unpaged);
        check(
                JpaPager.query(
                                factory,
                                Purchase.class,
                                "select p.id as id, c.name as name from Purchase p join p.customer c")
                        .orderBy(SortKey.desc("name").notNull())
                        .build(Row.class),
                Function.identity(),
                unpaged);
    }

    @Test
    void walksOverRootsThatAreDistinct() {
        String jpql = "select distinct p from Purchase p join p.lines l where l.pieces >= 0";
        JpaPager<Purchase> pager = JpaPager.query(factory, Purchase.class, jpql)
                .fetch("lines")
                .orderBy(SortKey.desc("weight").nullsFirst())
                .build();

        check(
                pager,
                Purchase::id,
                unpaged(
                        "select p from Purchase p where p.lines is not empty"
                                + " order by case when p.weight is null then 0 else 1 end, p.weight desc, p.id desc",
                        Purchase::id));
        assertTotal(pager, 13);
    }

    @Test
    void walksOverGroupsByWhatIsSelected() {
        String jpql = "select c.name as name, count(p) as purchases from Purchase p join p.customer c"
                + " group by c.name having count(p) > 0";
        JpaPager<Group> pager = JpaPager.query(factory, Purchase.class, jpql)
                .uniqueKey("name")
                .orderBy(SortKey.desc("purchases").notNull())
                .build(Group.class);

        List<Group> unpaged = unpaged(
                jpql + " order by count(p) desc, c.name desc",
                (Object[] row) -> new Group((String) row[0], (Long) row[1]));

        assertThat(unpaged).hasSizeGreaterThan(2);
        check(pager, Function.identity(), unpaged);
        assertTotal(pager, unpaged.size());
    }

    @Test
    void walksOverGroupsOfAnEnumInTheOrderItIsStoredIn() {
        String jpql = "select p.status as status, p.numbered as numbered, count(p) as purchases from Purchase p"
                + " group by p.status, p.numbered";
        JpaPager<Object[]> pager = JpaPager.query(factory, Purchase.class, jpql)
                .uniqueKey("status", "numbered")
                .orderBy(SortKey.desc("status"), SortKey.asc("numbered"))
                .build(Object[].class);

        Function<Object[], List<Object>> list = Arrays::asList;
        check(pager, list, unpaged(jpql + " order by p.status desc, p.numbered", list));
    }

    @Test
    void convertsASelectedTextOnce() {
        String jpql = "select distinct l.text as text, l.id as id from Label l";
        JpaPager<Object[]> pager = JpaPager.query(factory, Label.class, jpql)
                .uniqueKey("text", "id")
                .build(Object[].class);

        Function<Object[], List<Object>> list = Arrays::asList;
        check(pager, list, unpaged(jpql + " order by l.text, l.id", list));
    }

    @Test
    void walksOverDistinctValues() {
        JpaPager<String> pager = JpaPager.query(
                        factory,
                        Purchase.class,
                        "select distinct c.name as name from Purchase p left join p.customer c")
                .uniqueKey("name")
                .where("some", (builder, query, root) -> builder.isNotNull(root.get("customer")))
                .build(String.class);

        check(
                pager,
                Function.identity(),
                unpaged("select distinct c.name from Customer c order by 1", Function.identity()));
        assertTotal(pager, 3);
    }

    @Test
    void walksOverACriteriaQuery() {
        try (EntityManager entityManager = factory.createEntityManager()) {
            JpaPager<Purchase> pager = JpaPager.query(entityManager, Purchase.class, "named", builder -> {
                        CriteriaQuery<Purchase> criteria = builder.createQuery(Purchase.class);
                        var root = criteria.from(Purchase.class);
                        var customer = root.join("customer", JoinType.LEFT);
                        return criteria.select(root)
                                .where(builder.or(
                                        builder.equal(customer.get("name"), builder.parameter(String.class, "name")),
                                        builder.isNull(customer)));
                    })
                    .parameter("name", "name 0")
                    .orderBy(SortKey.desc("createdAt"))
                    .build();

            check(
                    pager,
                    Purchase::id,
                    unpaged(
                            "select p from Purchase p left join p.customer c where c.name = 'name 0' or c is null"
                                    + " order by p.createdAt desc, p.id desc",
                            Purchase::id));
            assertThat(pager.first(3).content()).allMatch(entityManager::contains);
        }
    }

    @Test
    void keepsTokensToTheValuesOfTheParameters() {
        JpaPagerBuilder<Purchase> builder =
                JpaPager.query(factory, Purchase.class, "select p from Purchase p where p.id > :least");
        JpaPager<Purchase> one = builder.parameter("least", 2L).build();
        JpaPager<Purchase> other = builder.parameter("least", 3L).build();

        Assertions.assertThatThrownBy(() -> other.next(one.first(3).nextToken().orElseThrow()))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void keepsAPagerToTheParametersItWasBuiltWith() {
        JpaPagerBuilder<Purchase> builder =
                JpaPager.query(factory, Purchase.class, "select p from Purchase p where p.id > :least");
        JpaPager<Purchase> one = builder.parameter("least", 2L).build();
        JpaPager<Purchase> other = builder.parameter("least", 3L).build();

        assertThat(one.first(1).content()).extracting(Purchase::id).containsExactly(3L);
        assertThat(other.first(1).content()).extracting(Purchase::id).containsExactly(4L);
    }

    private void assertTotal(JpaPager<?> pager, long rows) {
        for (CountStrategy strategy :
                List.of(CountStrategy.separate(), CountStrategy.combined(), CountStrategy.bounded(100))) {
            PageResponse<?> page = pager.page(PageRequest.first(1).withCount(strategy));

            assertThat(page.metadata().totalElements()).as(strategy.toString()).hasValue(rows);
        }
        assertThat(pager.page(PageRequest.first(1).withCount(CountStrategy.bounded(2)))
                        .metadata()
                        .totalElements())
                .isEmpty();
    }

    private static <S, T> void check(JpaPager<S> pager, Function<S, T> function, List<T> unpaged) {
        assertThat(unpaged).hasSizeGreaterThan(1);
        JpaWalks.check(pager, function, unpaged);
    }

    @SuppressWarnings("unchecked")
    private <S, T> List<T> unpaged(String jpql, Function<S, T> function) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return ((List<S>) entityManager.createQuery(jpql).getResultList())
                    .stream().map(function).toList();
        }
    }
}

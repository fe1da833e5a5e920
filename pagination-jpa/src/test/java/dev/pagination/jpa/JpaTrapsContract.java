package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Label;
import dev.pagination.jpa.domain.Line;
import dev.pagination.jpa.domain.Part;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.database.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What other pagers got wrong, each walked and counted like the provider's own query; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaTrapsContract {

    private static final int PURCHASES = 17;

    private final TestDatabase database;
    private final EntityManagerFactory factory;

    JpaTrapsContract(TestDatabase database) {
        this.database = database;
        this.factory = Shop.open(database.dataSource());
    }

    @BeforeAll
    void fill() {
        Customer[] customers = {new Customer(1L, "anna", null), new Customer(2L, "Anna", null), null};
        Shop.persist(factory, Shop.purchases(PURCHASES, customers));
        List<String> texts = List.of("ab", "ba", "aa", "bb", "abc", "cab", "bca", "ab", "ac");
        Shop.persist(
                factory,
                IntStream.range(0, texts.size())
                        .mapToObj(n -> new Label(n, texts.get(n), n % 3 == 0 ? null : "n" + n % 4)));
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            for (Line line : entityManager
                    .createQuery("select l from Line l", Line.class)
                    .getResultList()) {
                IntStream.range(0, 2).forEach(n -> entityManager.persist(new Part(line, n)));
            }
            entityManager.getTransaction().commit();
        }
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> joinsAFilterToTheSeekAsAWhole() {
        Map<String, JpaFilter<Purchase>> filters = new LinkedHashMap<>();
        filters.put(
                "p.id < 5 or p.id > 12",
                (builder, query, root) -> builder.or(builder.lt(root.get("id"), 5), builder.gt(root.get("id"), 12)));
        filters.put(
                "not (p.id < 5 or p.id > 12)",
                (builder, query, root) ->
                        builder.not(builder.or(builder.lt(root.get("id"), 5), builder.gt(root.get("id"), 12))));
        filters.put("p.id between 4 and 14", (builder, query, root) -> builder.between(root.get("id"), 4L, 14L));
        filters.put(
                "p.customer is null or p.score > 0.25",
                (builder, query, root) ->
                        builder.or(builder.isNull(root.get("customer")), builder.gt(root.get("score"), 0.25)));
        filters.put("p.lines is not empty", (builder, query, root) -> {
            Subquery<Integer> lines = query.subquery(Integer.class);
            Root<Line> line = lines.from(Line.class);
            lines.select(builder.literal(1)).where(builder.equal(line.get("purchase"), root));
            return builder.exists(lines);
        });
        return filters.entrySet().stream()
                .map(filter -> DynamicTest.dynamicTest(filter.getKey(), () -> {
                    JpaPager<Purchase> pager = JpaPager.entity(factory, Purchase.class)
                            .where("some", filter.getValue())
                            .orderBy(SortKey.desc("weight").nullsLast(), SortKey.asc("createdAt"))
                            .build();
                    check(
                            pager,
                            Purchase::id,
                            "select p from Purchase p where " + filter.getKey()
                                    + " order by case when p.weight is null then 1 else 0 end, p.weight desc,"
                                    + " p.createdAt, p.id");
                }));
    }

    @Test
    void comparesAsItOrdersWhereCaseIsIgnored() {
        JpaPager<Purchase> pager = JpaPager.entity(factory, Purchase.class)
                .key(
                        "anyCase",
                        String.class,
                        (builder, root) -> builder.lower(
                                root.join("customer", JoinType.LEFT).get("name")))
                .orderBy(SortKey.desc("anyCase").nullsFirst(), SortKey.asc("createdAt"))
                .build();

        check(
                pager,
                Purchase::id,
                "select p from Purchase p left join p.customer c"
                        + " order by case when c.name is null then 0 else 1 end, lower(c.name) desc, p.createdAt, p.id");
    }

    @Test
    void convertsATextOfTheSameTypeOnce() {
        JpaPager<Label> pager = JpaPager.entity(factory, Label.class).build();

        check(pager.orderBy(SortKey.asc("text")), Label::id, "select l from Label l order by l.text, l.id");
        check(
                pager.orderBy(SortKey.desc("note").nullsLast(), SortKey.asc("text")),
                Label::id,
                "select l from Label l order by case when l.note is null then 1 else 0 end, l.note desc, l.text, l.id");
    }

    @Test
    void takesApartIdsThatContainOneAnother() {
        JpaPager<Part> pager = JpaPager.entity(factory, Part.class)
                .orderBy(SortKey.asc("grams").nullsFirst())
                .fetch("line.purchase")
                .build();

        assertThat(pager.ordering().describe())
                .isEqualTo("grams ASC NULLS FIRST, line.position ASC, line.purchase.id ASC, number ASC");
        check(
                pager,
                Part::name,
                "select p from Part p join p.line l order by case when p.grams is null then 0 else 1 end, p.grams,"
                        + " l.position, l.purchase.id, p.number");
    }

    @Test
    void ordersByPartsOfTheIdInAnyOrderWithoutDoublingThem() {
        JpaPager<Part> pager = JpaPager.entity(factory, Part.class)
                .orderBy(SortKey.desc("line.purchase.id"), SortKey.asc("number"))
                .build();

        assertThat(pager.ordering().describe()).isEqualTo("line.purchase.id DESC, number ASC, line.position ASC");
        try (EntityManager entityManager = factory.createEntityManager()) {
            JpaPager<Part> managed = pager.on(entityManager);
            check(
                    managed,
                    Part::name,
                    "select p from Part p join p.line l order by l.purchase.id desc, p.number, l.position");
        }
    }

    private <E, R> void check(JpaPager<E> pager, Function<E, R> function, String jpql) {
        List<R> unpaged = unpaged(function, jpql);

        assertThat(unpaged).hasSizeGreaterThan(4);
        JpaWalks.check(pager, function, unpaged);
        TotalContract.check(pager, unpaged.size());
    }

    @SuppressWarnings("unchecked")
    private <E, R> List<R> unpaged(Function<E, R> function, String jpql) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            return ((List<E>) entityManager.createQuery(jpql).getResultList())
                    .stream().map(function).toList();
        }
    }
}

package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Money;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rows that are no entities; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JpaRowsContract {

    private static final int PURCHASES = 17;

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final EntityManagerFactory factory;

    /** Its components are named after attributes. */
    record Brief(Long id, boolean urgent, Money amount) {}

    /** Takes what is selected in its order. */
    record Named(Long id, String customer, LocalDateTime at) {}

    JpaRowsContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.factory = Shop.open(recording);
    }

    @BeforeAll
    void fill() {
        Customer anna = new Customer(1L, "anna", null);
        Shop.persist(factory, Shop.purchases(PURCHASES, null, anna, anna));
    }

    @AfterAll
    void close() {
        factory.close();
        database.close();
    }

    @Test
    void walksByKeysThatARecordDoesNotHave() {
        List<Brief> unpaged = purchases().build().stream()
                .map(one -> new Brief(one.id(), one.id() % 2 == 0, one.id() % 5 == 0 ? null : new Money(one.id() % 4)))
                .toList();

        assertThat(unpaged).hasSize(PURCHASES);
        JpaWalks.check(purchases().build(Brief.class), Function.identity(), unpaged);
    }

    @Test
    void walksOverAConstructorsParameters() {
        JpaPager<Named> pager =
                purchases().select("id", "customer.name", "createdAt").build(Named.class);
        List<Named> unpaged = purchases().build().stream()
                .map(one -> new Named(
                        one.id(), one.id() % 3 == 0 ? null : "anna", LocalDateTime.of(2026, 1, 1, 0, 0, 0, (int)
                                (1_000 * (one.id() % 4) + 123_000))))
                .toList();

        JpaWalks.check(pager, Function.identity(), unpaged);
    }

    @Test
    void selectsNoColumnThatIsNotAskedFor() {
        JpaPager<Brief> pager = purchases().build(Brief.class);
        recording.clear();

        pager.first(3);

        assertThat(recording.statements()).hasSize(1);
        assertThat(recording.statements().get(0).sql().toLowerCase(java.util.Locale.ROOT))
                .contains("urgent", "weight")
                .doesNotContain("score", "status", "grade");
    }

    @Test
    void walksOverOneValueThatMayBeNull() {
        List<BigDecimal> weights = purchases()
                .select("weight")
                .build(BigDecimal.class)
                .first(PURCHASES)
                .content();

        assertThat(weights).hasSize(PURCHASES).containsNull();
        assertThat(weights.subList(0, 13)).isSortedAccordingTo(BigDecimal::compareTo);
    }

    @Test
    void makesTuplesAndArrays() {
        Tuple tuple = purchases()
                .select("id", "customer.name")
                .build(Tuple.class)
                .first(1)
                .content()
                .get(0);
        Object[] array = purchases()
                .select("id", "customer.name")
                .build(Object[].class)
                .first(1)
                .content()
                .get(0);

        assertThat(tuple.get("id", Long.class)).isEqualTo(array[0]);
        assertThat(tuple.get(1)).isEqualTo(array[1]);
        assertThat(tuple.toArray()).isEqualTo(array);
    }

    @Test
    void makesRowsOfExpressions() {
        JpaPager<Object[]> pager = purchases()
                .select((builder, root) ->
                        List.of(root.get("id"), builder.prod(root.<Long>get("id"), 2L), builder.literal("x")))
                .build(Object[].class);

        List<Object[]> rows = pager.stream(PageRequest.first(4)).toList();

        assertThat(rows).hasSize(PURCHASES);
        assertThat(rows).allSatisfy(row -> assertThat(row).containsExactly(row[0], 2 * (Long) row[0], "x"));
    }

    @Test
    void selectsAnAssociationAsAWhole() {
        List<Customer> customers = purchases()
                .select("customer")
                .build(Customer.class)
                .first(PURCHASES)
                .content();

        assertThat(customers).hasSize(PURCHASES).containsNull();
        assertThat(customers.stream().filter(java.util.Objects::nonNull).map(Customer::name))
                .hasSize(12)
                .containsOnly("anna");
    }

    private JpaPagerBuilder<Purchase> purchases() {
        return JpaPager.entity(factory, Purchase.class).orderBy(SortKey.asc("weight"));
    }
}

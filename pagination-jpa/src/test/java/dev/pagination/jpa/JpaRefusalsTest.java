package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.jpa.domain.Customer;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries, rows and fetches that are refused when a pager is built. */
class JpaRefusalsTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static EntityManagerFactory factory;

    /** Fits no row here. */
    record Pair(String one, String two) {}

    @BeforeAll
    static void open() {
        factory = Shop.open(DATABASE.dataSource());
    }

    @AfterAll
    static void close() {
        factory.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select p from Purchase p order by p.id | The query has an order of its own; leave it out and give it to"
                        + " orderBy().",
                "select p from Purchase p order by p.id limit 3 | The query limits its rows; leave that to the page request.",
                "select p from Purchase p union select q from Purchase q | The query is a union or the like, which takes no"
                        + " further condition; map it to a view, or page its parts.",
                "select c from Customer c | The query does not begin with the entity dev.pagination.jpa.domain.Purchase;"
                        + " name the entity its from clause begins with.",
                "select p from Purchase p left join fetch p.lines | The query fetches the collection lines, which makes"
                        + " several rows of one; leave that out of the query and give it to fetch().",
                "select p from Purchase p where p.id = :id | The query has the parameters (id), but values are given for ();"
                        + " name each and give it a value with parameter().",
                "select p from Purchase p join p.lines l | The query joins what may be there several times for one"
                        + " dev.pagination.jpa.domain.Purchase, so its id is not unique; say select distinct, ask with"
                        + " exists, or declare a uniqueKey().",
                "select p.id from Purchase p | The query does not select the entity Purchase; name the class of its rows"
                        + " when the pager is built."
            })
    void refusesAQueryThatCannotBePaged(String jpql, String message) {
        assertThatThrownBy(() -> JpaPager.query(factory, Purchase.class, jpql).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesGroupsWithoutAUniqueKeyAmongWhatIsSelected() {
        String jpql = "select p.status as status, count(p) as number from Purchase p group by p.status";

        assertThatThrownBy(() -> JpaPager.query(factory, Purchase.class, jpql).build(Object[].class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The query groups or is distinct, so the id is not in its rows; declare as uniqueKey() which"
                                + " of the selected values are unique together.");
        assertThatThrownBy(() -> JpaPager.query(factory, Purchase.class, jpql)
                        .uniqueKey("id")
                        .build(Object[].class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The query groups or is distinct, so id has no value in a row of it that can be a key; select"
                                + " it under that name, as a number, a text, an enum or a java.time value.");
    }

    @Test
    void refusesParametersWithoutAQueryAndSelectionsBesideOne() {
        assertThatThrownBy(() -> JpaPager.entity(factory, Purchase.class)
                        .parameter("id", 1L)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Parameters belong to a query of your own; give the values of a filter to where().");
        assertThatThrownBy(() -> JpaPager.query(factory, Purchase.class, "select p.id from Purchase p")
                        .select("id")
                        .build(Long.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The query says itself what it selects; leave out select().");
    }

    @Test
    void refusesRowsThatCannotBeMade() {
        JpaPagerBuilder<Purchase> builder = JpaPager.entity(factory, Purchase.class);

        assertThatThrownBy(() -> builder.build(Customer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing says which attributes make a dev.pagination.jpa.domain.Customer; name them with"
                        + " select(), or use a record whose components are named after attributes.");
        assertThatThrownBy(() -> builder.select("id", "urgent").build(Pair.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The class dev.pagination.jpa.JpaRefusalsTest$Pair has no constructor for what is selected,"
                        + " (Long, Boolean); give it one that takes these types in this order.");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "What is selected of the entity Purchase is not the entity itself; name the class of the rows"
                                + " when the pager is built.");
        assertThatThrownBy(() -> builder.fetch("lines").build(Object[].class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Associations are fetched into entities, not into rows of [Ljava.lang.Object;; select their"
                        + " attributes, or build a pager of entities.");
    }

    @Test
    void refusesToFetchWhatIsNoAssociation() {
        assertThatThrownBy(() ->
                        JpaPager.entity(factory, Purchase.class).fetch("weight").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The path weight of the entity Purchase cannot be fetched, because weight is no association;"
                                + " name associations and collections, everything else is loaded with its entity.");
        assertThatThrownBy(() -> JpaPager.entity(factory, Purchase.class)
                        .fetch("lines.purchase.tags")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The path lines.purchase.tags of the entity Purchase cannot be fetched, because it crosses two"
                                + " collections, which would multiply each other; fetch the first, and give the second a batch"
                                + " size.");
        assertThatThrownBy(() -> JpaPager.entity(factory, Purchase.class)
                        .hint(
                                "jakarta.persistence.fetchgraph",
                                factory.createEntityManager().createEntityGraph(Purchase.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The hint jakarta.persistence.fetchgraph would load collections in the page's own query, which"
                                + " providers then limit in memory; give the graph to fetch().");
    }
}

package dev.pagination.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.NullPlacement;
import dev.pagination.PageLimits;
import dev.pagination.SortKey;
import dev.pagination.jpa.domain.Line;
import dev.pagination.jpa.domain.Place;
import dev.pagination.jpa.domain.Purchase;
import dev.pagination.jpa.domain.Walk;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found out, and refused, when a pager is built. */
class JpaPagerBuilderTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static EntityManagerFactory factory;

    @BeforeAll
    static void open() {
        factory = Shop.open(DATABASE.dataSource());
    }

    @AfterAll
    static void close() {
        factory.close();
        DATABASE.close();
    }

    @Test
    void appendsTheIdInTheDirectionOfTheLastKey() {
        assertThat(order(Purchase.class)).isEqualTo("id ASC");
        assertThat(order(Purchase.class, SortKey.desc("createdAt"))).isEqualTo("createdAt DESC, id DESC");
        assertThat(order(Line.class, SortKey.desc("pieces"))).isEqualTo("pieces DESC, position DESC, purchase.id DESC");
        assertThat(order(Line.class, SortKey.asc("purchase.id"))).isEqualTo("purchase.id ASC, position ASC");
        assertThat(order(Place.class)).isEqualTo("id.hall ASC, id.rack ASC");
    }

    @Test
    void dropsKeysAfterTheId() {
        assertThat(order(Purchase.class, SortKey.desc("id"), SortKey.asc("createdAt")))
                .isEqualTo("id DESC");
    }

    @Test
    void prefersADeclaredUniqueKey() {
        JpaPager<Purchase> pager = JpaPager.entity(factory, Purchase.class)
                .uniqueKey("code")
                .orderBy(SortKey.desc("status"))
                .build();

        assertThat(pager.ordering().describe()).isEqualTo("status DESC, code DESC");
    }

    @Test
    void takesFromTheMappingWhatIsNeverNull() {
        assertThat(order(Purchase.class, SortKey.asc("version"))).isEqualTo("version ASC, id ASC");
        assertThat(order(Purchase.class, SortKey.asc("urgent"))).isEqualTo("urgent ASC, id ASC");
        assertThat(order(Purchase.class, SortKey.asc("status"))).isEqualTo("status ASC, id ASC");
        assertThat(order(Purchase.class, SortKey.asc("weight"))).isEqualTo("weight ASC NULLS LAST, id ASC");
        assertThat(order(Purchase.class, SortKey.asc("customer.name").nullsFirst()))
                .isEqualTo("customer.name ASC NULLS FIRST, id ASC");
        assertThat(order(Line.class, SortKey.asc("purchase.createdAt")))
                .isEqualTo("purchase.createdAt ASC, position ASC, purchase.id ASC");
        assertThat(order(Purchase.class, SortKey.asc("weight").notNull())).isEqualTo("weight ASC, id ASC");
        assertThat(JpaPager.entity(factory, Purchase.class)
                        .build()
                        .ordering()
                        .keys()
                        .get(0)
                        .nulls())
                .isEqualTo(NullPlacement.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | The entity Purchase has no attribute nothing; name one of amount, code, createdAt, customer,"
                        + " grade, id, legacy, lines, numbered, paidAt, score, shippedOn, status, tags, urgent, version,"
                        + " weight.",
                "customer.nothing | The entity Purchase has no attribute customer.nothing; name one of address, id, name.",
                "status.nothing | The entity Purchase has no attribute status.nothing, because status of Purchase has no"
                        + " attribute nothing.",
                "lines | The attribute lines of the entity Purchase is or crosses a collection, so a row has many values"
                        + " of it; order by an attribute that has one.",
                "lines.pieces | The attribute lines.pieces of the entity Purchase is or crosses a collection, so a row has"
                        + " many values of it; order by an attribute that has one.",
                "customer | The attribute customer of the entity Purchase is an entity, which has no order; name one of its"
                        + " attributes: address, id, name.",
                "customer.address | The attribute customer.address of the entity Purchase is an embedded value, which has"
                        + " no order; name one of its attributes: city, zip."
            })
    void refusesWhatCannotBeAKey(String attribute, String message) {
        assertThatThrownBy(() -> order(Purchase.class, SortKey.asc(attribute)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAnAttributeWhoseTypeLosesTime() {
        assertThatThrownBy(() -> order(Purchase.class, SortKey.asc("legacy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The attribute legacy of the entity Purchase of type java.")
                .hasMessageEndingWith(" cannot be a key, because its values do not keep their place on the way through"
                        + " Java; order by an expression, registered with key().");
    }

    @Test
    void refusesAKeyNamedTwice() {
        assertThatThrownBy(() -> order(Purchase.class, SortKey.asc("score"), SortKey.desc("score")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The order names score twice; name it once.");
    }

    @Test
    void refusesAnExpressionWhoseValuesCannotBeKeys() {
        assertThatThrownBy(() -> JpaPager.entity(factory, Purchase.class)
                        .key("time", LocalTime.class, (builder, root) -> builder.localTime()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The key time of type java.time.LocalTime cannot be one, because its values do not keep their"
                                + " place on the way through Java; make the expression a number, a text or a java.time value.");
    }

    @Test
    void refusesAClassThatIsNotMapped() {
        assertThatThrownBy(() -> JpaPager.entity(factory, Walk.class).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dev.pagination.jpa.domain.Walk is no entity of the persistence unit; name a class that is"
                        + " mapped.");
    }

    @Test
    void refusesAFilterWithoutANameOrWithValuesThatCannotBeTold() {
        JpaPager<Purchase> pager = JpaPager.entity(factory, Purchase.class).build();

        assertThatThrownBy(() -> pager.where(" ", (builder, query, root) -> builder.conjunction()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The name of a filter is blank; name it, so that tokens of other filters are told from its"
                        + " own.");
        assertThatThrownBy(() -> pager.where("x", (builder, query, root) -> builder.conjunction(), new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesItsSettings() {
        JpaPager<Purchase> pager = JpaPager.entity(factory, Purchase.class)
                .where("urgent", (builder, query, root) -> builder.isTrue(root.get("urgent")))
                .limits(PageLimits.standard().withDefaultSize(7))
                .hint("jakarta.persistence.query.timeout", 5_000)
                .dialect(SqlDialect.H2)
                .build();

        assertThat(pager.first().metadata().pageSize()).isEqualTo(7);
    }

    private static String order(Class<?> entity, SortKey... keys) {
        return JpaPager.entity(factory, entity).orderBy(keys).build().ordering().describe();
    }
}

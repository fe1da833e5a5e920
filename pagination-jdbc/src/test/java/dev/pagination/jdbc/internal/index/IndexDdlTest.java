package dev.pagination.jdbc.internal.index;

import static dev.pagination.jdbc.internal.index.IndexSamples.advice;
import static dev.pagination.jdbc.internal.index.IndexSamples.index;
import static dev.pagination.jdbc.internal.index.IndexSamples.key;
import static dev.pagination.jdbc.internal.index.IndexSamples.table;
import static dev.pagination.jdbc.internal.index.IndexSamples.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexDdlTest {

    private static final List<WantedKey> AT_ID = List.of(key("at", Direction.ASC), key("id", Direction.ASC));

    @Test
    void writesThePlaceOfNullWhereItIsNotTheDatabasesOwn() {
        WantedKey first = new WantedKey("at", "\"at\"", "\"at\"", "", Direction.ASC, NullPlacement.FIRST, Reach.WHOLE);
        WantedKey last = new WantedKey("b", "\"b\"", "\"b\"", "", Direction.DESC, NullPlacement.LAST, Reach.WHOLE);

        assertThat(advice(IndexRules.POSTGRESQL, wanted(List.of(first, last))).ddl())
                .containsExactly("CREATE INDEX ticket_at_b_desc ON shop.ticket"
                        + " (\"at\" NULLS FIRST, \"b\" DESC NULLS LAST)");
        assertThat(advice(IndexRules.MARIADB, wanted(List.of(first, last))).ddl())
                .containsExactly("CREATE INDEX ticket_at_b_desc ON shop.ticket (\"at\", \"b\" DESC)");
    }

    @Test
    void createsAnIndexThatCanOnlyAscendForAnOrderThatRunsOneWay() {
        List<WantedKey> down = List.of(key("at", Direction.DESC), key("id", Direction.DESC));
        List<WantedKey> mixed = List.of(key("at", Direction.DESC), key("id", Direction.ASC));
        IndexDdl ddl = new IndexDdl(table(), IndexRules.HSQLDB, List.of());

        assertThat(ddl.created(wanted(IndexRules.HSQLDB, AT_ID))).isPresent();
        assertThat(ddl.created(wanted(IndexRules.HSQLDB, down))).isPresent();
        assertThat(ddl.created(wanted(IndexRules.HSQLDB, mixed))).isEmpty();
        assertThat(ddl.created(wanted(IndexRules.HSQLDB, List.of()))).isPresent();
    }

    @Test
    void addsAColumnForAnExpressionWhereNoIndexTakesOne() {
        WantedKey computed = new WantedKey(
                "name_lower",
                "(lower(name))",
                "lower(name)",
                "VARCHAR(40)",
                Direction.ASC,
                NullPlacement.FIRST,
                Reach.COMPUTED);

        IndexAdvice advice = advice(IndexRules.MARIADB, wanted(List.of(computed, key("id", Direction.ASC))));

        assertThat(advice.ddl())
                .containsExactly(
                        "ALTER TABLE shop.ticket ADD COLUMN \"name_lower\" VARCHAR(40) GENERATED ALWAYS AS"
                                + " (lower(name))",
                        "CREATE INDEX ticket_name_lower_id ON shop.ticket (\"name_lower\", \"id\")");
        assertThat(advice.explanation())
                .endsWith("This database has no index on an expression; order by the column name_lower instead, once it"
                        + " exists.");
        assertThat(advice.toString())
                .endsWith("(lower(name));\nCREATE INDEX ticket_name_lower_id ON shop.ticket"
                        + " (\"name_lower\", \"id\");");
    }

    @Test
    void includesAFewColumnsWhereTheDatabaseCan() {
        IndexedTable table = table();

        assertThat(new IndexAdvisor(table, IndexRules.POSTGRESQL, List.of("\"total\""))
                        .advice(wanted(AT_ID))
                        .ddl())
                .containsExactly("CREATE INDEX ticket_at_id ON shop.ticket (\"at\", \"id\") INCLUDE (\"total\")");
        assertThat(new IndexAdvisor(table, IndexRules.MARIADB, List.of("\"total\""))
                        .advice(wanted(AT_ID))
                        .ddl())
                .containsExactly("CREATE INDEX ticket_at_id ON shop.ticket (\"at\", \"id\")");
    }

    @Test
    void givesAnIndexANameOfItsOwn() {
        assertThat(advice(
                                IndexRules.POSTGRESQL,
                                wanted(AT_ID),
                                index("TICKET_AT_ID", "b"),
                                index("ticket_at_id_2", "b"))
                        .ddl())
                .containsExactly("CREATE INDEX ticket_at_id_3 ON shop.ticket (\"at\", \"id\")");
        assertThat(table().freeName(List.of("É-a", "x".repeat(70)))).isEqualTo("ticket_a_" + "x".repeat(51));
        assertThat(new IndexedTable("t", "2 go", name -> name, List.of()).freeName(List.of("a")))
                .isEqualTo("i_2_go_a");
    }
}

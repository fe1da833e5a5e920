package dev.pagination.jdbc.internal.index;

import static dev.pagination.jdbc.internal.index.IndexSamples.advice;
import static dev.pagination.jdbc.internal.index.IndexSamples.index;
import static dev.pagination.jdbc.internal.index.IndexSamples.key;
import static dev.pagination.jdbc.internal.index.IndexSamples.part;
import static dev.pagination.jdbc.internal.index.IndexSamples.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.jdbc.IndexAdvice.NotServed;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.jdbc.IndexAdvice.ServedInPart;
import dev.pagination.jdbc.internal.index.ComparedFilter.Rest;
import dev.pagination.jdbc.internal.index.WantedKey.Reach;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexAdvisorTest {

    private static final List<WantedKey> AT_ID = List.of(key("at", Direction.ASC), key("id", Direction.ASC));
    private static final List<WantedKey> AT_DOWN_ID = List.of(key("at", Direction.DESC), key("id", Direction.ASC));

    @Test
    void isServedByTheKeysInTheirOrder() {
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_ID), index("x", "at", "id", "more")))
                .isEqualTo(new Served("x", "The index x serves the order at ASC, id ASC."));
    }

    @Test
    void isServedByAllKeysTurnedRound() {
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_DOWN_ID), index("x", "at", "id DESC")))
                .isEqualTo(new Served("x", "The index x serves the order at DESC, id ASC, read backward."));
    }

    @Test
    void isServedBehindTheFilterInAnyOrder() {
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_ID, "b", "a"), index("x", "a DESC", "b", "at", "id")))
                .isEqualTo(new Served("x", "The index x serves the order at ASC, id ASC behind the filter on b, a."));
        assertThat(advice(IndexRules.POSTGRESQL, wanted(List.of(), "id"), index("x", "id")))
                .isEqualTo(new Served("x", "The index x serves behind the filter on id."));
    }

    @Test
    void saysWhatElseTheFilterHas() {
        WantedIndex wanted =
                WantedIndex.of(new ComparedFilter(List.of(), Rest.OTHER_CONDITIONS), AT_ID, IndexRules.POSTGRESQL);

        assertThat(advice(IndexRules.POSTGRESQL, wanted, index("x", "at", "id")).explanation())
                .isEqualTo("The index x serves the order at ASC, id ASC. The filter has conditions other than column ="
                        + " value; rows that these throw away are read. If one of them is an equality, name its"
                        + " column to advice().");
        assertThat(advice(IndexRules.POSTGRESQL, wanted, index("x", "at")).explanation())
                .contains("The filter has conditions other than");
    }

    @Test
    void isServedInPartByTheFirstKeys() {
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_ID), index("x", "at")))
                .isEqualTo(new ServedInPart(
                        "x",
                        "The index x has the order up to at ASC, but lacks id: rows tied on it are sorted for every"
                                + " page.",
                        List.of("CREATE INDEX ticket_at_id ON shop.ticket (\"at\", \"id\")")));
        assertThat(advice(IndexRules.MARIADB, wanted(AT_ID), index("x", "at", "more"))
                        .explanation())
                .isEqualTo("The index x has the order up to at ASC, but has \"more\" where the order has id: all rows"
                        + " from the cursor on are sorted for every page.");
    }

    @Test
    void saysThatRowsTiedOnSeveralKeysAreSorted() {
        List<WantedKey> three = List.of(key("a", Direction.ASC), key("at", Direction.ASC), key("id", Direction.ASC));

        assertThat(advice(IndexRules.POSTGRESQL, wanted(three), index("x", "a", "at"))
                        .explanation())
                .isEqualTo("The index x has the order up to a ASC, at ASC, but lacks id: rows tied on these are sorted"
                        + " for every page.");
    }

    @Test
    void countsAKeyOnceThatTheFilterFixes() {
        WantedIndex ordered = wanted(IndexRules.POSTGRESQL, AT_ID, "at");
        WantedIndex sorted = wanted(IndexRules.H2, AT_ID, "at", "b");

        assertThat(advice(IndexRules.POSTGRESQL, ordered).ddl())
                .containsExactly("CREATE INDEX ticket_at_id ON shop.ticket (\"at\", \"id\")");
        assertThat(sorted.equal()).containsExactly("\"b\"");
        assertThat(sorted.keys()).isEqualTo(AT_ID);
    }

    @Test
    void isServedInPartWhereDirectionsDiffer() {
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_DOWN_ID), index("x", "at", "id")))
                .isEqualTo(new ServedInPart(
                        "x",
                        "The index x has the order up to at DESC, but has id in the other direction: rows tied on it"
                                + " are sorted for every page.",
                        List.of("CREATE INDEX ticket_at_desc_id ON shop.ticket (\"at\" DESC, \"id\")")));
    }

    @Test
    void isServedInPartWithoutTheFilter() {
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_ID, "a"), index("x", "at", "id")))
                .isEqualTo(new ServedInPart(
                        "x",
                        "The index x serves the order at ASC, id ASC. It does not begin with a, so rows that the filter"
                                + " throws away are read.",
                        List.of("CREATE INDEX ticket_a_at_id ON shop.ticket (\"a\", \"at\", \"id\")")));
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_ID, "a"), index("x", "at", "id"), index("y", "a"))
                        .explanation())
                .isEqualTo(
                        "The index y finds the rows that the filter on a leaves, but lacks at: they are all sorted for"
                                + " every page.");
    }

    @Test
    void isNotServedByTheLaterKeys() {
        assertThat(advice(IndexRules.POSTGRESQL, wanted(AT_ID, "a"), index("x", "id"), index("y", "b", "at")))
                .isEqualTo(new NotServed(
                        "No index of the table shop.ticket begins with a key of the order at ASC, id ASC or with a"
                                + " column of the filter, a, so every page reads all rows, and sorts them.",
                        List.of("CREATE INDEX ticket_a_at_id ON shop.ticket (\"a\", \"at\", \"id\")")));
    }

    @Test
    void countsNoIndexThatIsUnusable() {
        StoredIndex broken = index("x", "at", "id").unusable("is not valid");
        StoredIndex other = index("y", "b").unusable("is partial");

        IndexAdvice advice = advice(IndexRules.POSTGRESQL, wanted(AT_ID), broken, other);

        assertThat(advice).isInstanceOf(NotServed.class);
        assertThat(advice.explanation())
                .endsWith("sorts them. The index x does not count: it is not valid.")
                .doesNotContain("The index y");
    }

    @Test
    void tellsAnOtherSpellingOfAColumn() {
        IndexPart prefix = new IndexPart("\"at\"", "\"at\"(10)", Direction.ASC, NullPlacement.FIRST);
        StoredIndex index = new StoredIndex("x", List.of(part("a"), prefix), Optional.empty());

        assertThat(advice(IndexRules.MARIADB, wanted(AT_ID, "a"), index).explanation())
                .isEqualTo("The index x finds the rows that the filter on a leaves, but has at only as \"at\"(10): they"
                        + " are all sorted for every page.");
    }

    @Test
    void tellsAnOtherPlaceOfNull() {
        IndexPart last = new IndexPart("\"at\"", "\"at\"", Direction.DESC, NullPlacement.LAST);
        WantedKey first = key("at", Direction.DESC);
        StoredIndex index = new StoredIndex("x", List.of(part("a"), last), Optional.empty());

        assertThat(advice(IndexRules.POSTGRESQL, wanted(List.of(first), "a"), index)
                        .explanation())
                .contains("but has the NULLs of at at the other end");
    }

    @Test
    void knowsThatNoIndexHasNullAtBothEnds() {
        WantedKey divided =
                new WantedKey("at", "\"at\"", "\"at\"", "", Direction.ASC, NullPlacement.LAST, Reach.DIVIDED);
        WantedIndex wanted = wanted(List.of(key("a", Direction.ASC), divided));

        IndexAdvice without = advice(IndexRules.POSTGRESQL, wanted);
        IndexAdvice with = advice(IndexRules.POSTGRESQL, wanted, index("x", "a", "at"));

        assertThat(without.ddl()).containsExactly("CREATE INDEX ticket_a_at ON shop.ticket (\"a\", \"at\")");
        assertThat(with)
                .isEqualTo(new ServedInPart(
                        "x",
                        "The index x has the order up to a ASC, but has the NULLs of at where some of the pager's"
                                + " statements want them and others do not: rows tied on it are sorted for every page. No"
                                + " index has the NULLs of at both where the database has them and at the other end; leave"
                                + " them where the database has them, or make it the first key.",
                        List.of()));
    }

    @Test
    void knowsADatabaseThatDoesNotSeeTheOrderBehindTheFilter() {
        WantedIndex wanted = wanted(IndexRules.HSQLDB, AT_ID, "a");

        assertThat(advice(IndexRules.HSQLDB, wanted, index("x", "a", "at", "id")))
                .isEqualTo(new ServedInPart(
                        "x",
                        "The index x finds the rows that the filter on a leaves, but is not read in order behind it:"
                                + " they are all sorted for every page. This database does not see the order behind a"
                                + " column that is compared by equality; make a the first key of the order, and an index"
                                + " saves the sort.",
                        List.of("CREATE INDEX ticket_at_id ON shop.ticket (\"at\", \"id\")")));
        assertThat(advice(IndexRules.HSQLDB, wanted, index("x", "at", "id")).ddl())
                .isEmpty();
        assertThat(advice(
                        IndexRules.HSQLDB,
                        wanted(IndexRules.HSQLDB, List.of(key("a", Direction.ASC), key("id", Direction.ASC)), "a"),
                        index("x", "a", "id")))
                .isInstanceOf(Served.class);
    }

    @Test
    void knowsADatabaseThatReadsAnIndexFromItsStartOnly() {
        WantedIndex wanted = wanted(AT_DOWN_ID);
        String forward = "CREATE INDEX ticket_at_desc_id ON shop.ticket (\"at\" DESC, \"id\")";
        String backward = "CREATE INDEX ticket_at_id_desc ON shop.ticket (\"at\", \"id\" DESC)";

        assertThat(advice(IndexRules.DERBY, wanted).ddl()).containsExactly(forward, backward);
        assertThat(advice(IndexRules.DERBY, wanted, index("x", "at DESC", "id")))
                .isEqualTo(new ServedInPart(
                        "x",
                        "The index x serves the order at DESC, id ASC. Pages that go backward, and the look behind a"
                                + " page, need the order turned round, for which there is no index: this database reads an"
                                + " index from its start only.",
                        List.of(backward)));
        assertThat(advice(IndexRules.DERBY, wanted, index("x", "at", "id DESC")))
                .isInstanceOf(NotServed.class)
                .extracting(IndexAdvice::ddl)
                .isEqualTo(List.of(forward));
        assertThat(advice(IndexRules.DERBY, wanted, index("x", "at DESC", "id"), index("y", "at", "id DESC")))
                .isInstanceOf(Served.class);
    }

    @Test
    void knowsADatabaseThatKeepsEveryIndexAscending() {
        assertThat(advice(IndexRules.HSQLDB, wanted(IndexRules.HSQLDB, AT_DOWN_ID)))
                .isEqualTo(new NotServed(
                        "No index of the table shop.ticket begins with a key of the order at DESC, id ASC, so every"
                                + " page reads all rows, and sorts them. This database keeps every index ascending; let"
                                + " all keys run one way, and an index can serve.",
                        List.of()));
        assertThat(advice(IndexRules.HSQLDB, wanted(IndexRules.HSQLDB, AT_ID)).ddl())
                .containsExactly("CREATE INDEX ticket_at_id ON shop.ticket (\"at\", \"id\")");
    }

    @Test
    void knowsADatabaseThatReadsNothingInOrder() {
        assertThat(advice(IndexRules.DUCKDB, wanted(AT_ID), index("x", "at", "id")))
                .isInstanceOf(NotServed.class)
                .hasToString("DuckDB reads no table in the order of an index: it skips the blocks that the range of the"
                        + " first key excludes and sorts the rest. Rows inserted in the order of that key make this"
                        + " cheap.");
    }
}

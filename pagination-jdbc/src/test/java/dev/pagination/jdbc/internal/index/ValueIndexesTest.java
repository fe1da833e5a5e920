package dev.pagination.jdbc.internal.index;

import static dev.pagination.jdbc.internal.index.IndexSamples.index;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueIndexesTest {

    private static final SortKey A = SortKey.desc("a").notNull();
    private static final SortKey B = SortKey.desc("b").notNull();
    private static final SortKey ID = SortKey.desc("id").notNull();
    private static final Set<String> UNIQUE = Set.of("id");

    @Test
    void findsAnIndexReadForwardOrBackward() {
        assertThat(leads(IndexRules.POSTGRESQL, "c", "a", "b", "id")).isTrue();
        assertThat(leads(IndexRules.POSTGRESQL, "c", "a DESC", "b DESC", "id DESC", "more"))
                .isTrue();
        assertThat(leads(IndexRules.POSTGRESQL, "c DESC", "a", "b", "id")).isTrue();
        assertThat(leads(IndexRules.POSTGRESQL, "c", "a", "b DESC", "id")).isFalse();
        assertThat(leads(IndexRules.POSTGRESQL, "c")).isFalse();
        assertThat(leads(IndexRules.POSTGRESQL, "a", "c", "b", "id")).isFalse();
        assertThat(leads(IndexRules.POSTGRESQL, "x", "c", "a", "b", "id")).isFalse();
    }

    @Test
    void missesOnlyTieBreakersAndOnlyWhereTiesAloneAreSorted() {
        assertThat(leads(IndexRules.POSTGRESQL, "c", "a", "b")).isTrue();
        assertThat(leads(IndexRules.POSTGRESQL, "c", "a", "b", "id DESC")).isTrue();
        assertThat(leads(IndexRules.POSTGRESQL, "c", "a", "id")).isFalse();
        assertThat(leads(IndexRules.MARIADB, "c", "a", "b")).isFalse();
        assertThat(leads(IndexRules.MARIADB, "c", "a", "b", "id")).isTrue();
        assertThat(indexes(IndexRules.POSTGRESQL, "c", "a", "b")
                        .lead(quoted("c"), List.of(), order(A, B, ID), Set.of()))
                .isFalse();
        assertThat(indexes(IndexRules.POSTGRESQL, "c").lead(quoted("c"), List.of(), order(ID), UNIQUE))
                .isFalse();
    }

    @Test
    void countsColumnsThatAreComparedWithSingleValues() {
        ValueIndexes indexes = indexes(IndexRules.POSTGRESQL, "x", "c", "y", "a", "b", "id");

        assertThat(indexes.lead(quoted("c"), List.of(quoted("y"), quoted("x")), order(A, B, ID), UNIQUE))
                .isTrue();
        assertThat(indexes.lead(quoted("c"), List.of(quoted("x")), order(A, B, ID), UNIQUE))
                .isFalse();
        assertThat(indexes(IndexRules.POSTGRESQL, "x", "a", "b", "id")
                        .lead(quoted("c"), List.of(quoted("x")), order(A, B, ID), UNIQUE))
                .isFalse();
        assertThat(indexes(IndexRules.POSTGRESQL, "c", "a", "b", "id")
                        .lead(quoted("c"), List.of(quoted("x")), order(A, B, ID), UNIQUE))
                .isTrue();
    }

    @Test
    void wantsTheColumnInTheDirectionOfTheFirstKeyWhereTheOrderBeginsWithIt() {
        assertThat(leads(IndexRules.H2, "c", "a", "b", "id")).isTrue();
        assertThat(leads(IndexRules.H2, "c DESC", "a DESC", "b DESC")).isTrue();
        assertThat(leads(IndexRules.H2, "c DESC", "a", "b", "id")).isFalse();
        assertThat(leads(IndexRules.H2, "c")).isFalse();
        assertThat(leads(IndexRules.H2, "x", "c", "a", "b", "id")).isFalse();
    }

    @Test
    void knowsNoOrderByAnExpressionNorAnUnusableIndex() {
        ReviewedOrder byExpression = new ReviewedOrder(
                order(A, ID).ordering(),
                List.of(new ReviewedKey(A, "(lower(a))", "", ""), reviewed(ID)),
                SqlDialect.POSTGRESQL);
        StoredIndex broken = index("i", "c", "a", "b", "id").unusable("is not valid");

        assertThat(indexes(IndexRules.POSTGRESQL, "c", "a", "id").lead(quoted("c"), List.of(), byExpression, UNIQUE))
                .isFalse();
        assertThat(new ValueIndexes(List.of(broken), IndexRules.POSTGRESQL)
                        .lead(quoted("c"), List.of(), order(A, B, ID), UNIQUE))
                .isFalse();
        assertThat(ValueIndexes.NONE.lead(quoted("c"), List.of(), order(A, B, ID), UNIQUE))
                .isFalse();
    }

    @Test
    void findsNullsOfTheFirstKeyOnlyWhereTheyStandElsewhere() {
        SortKey first = new SortKey("a", A.direction(), NullPlacement.LAST);
        SortKey second = new SortKey("b", B.direction(), NullPlacement.LAST);

        assertThat(indexes(IndexRules.POSTGRESQL, "c", "a", "id")
                        .lead(quoted("c"), List.of(), order(first, ID), UNIQUE))
                .isTrue();
        assertThat(indexes(IndexRules.POSTGRESQL, "c", "a", "b", "id")
                        .lead(quoted("c"), List.of(), order(A, second, ID), UNIQUE))
                .isFalse();
    }

    private static boolean leads(IndexRules rules, String... parts) {
        return indexes(rules, parts).lead(quoted("c"), List.of(), order(A, B, ID), UNIQUE);
    }

    private static ValueIndexes indexes(IndexRules rules, String... parts) {
        StoredIndex sample = index("i", parts);
        List<IndexPart> placed = sample.parts().stream()
                .map(part -> new IndexPart(
                        part.column(),
                        part.term(),
                        part.direction(),
                        rules.nullDefault().placement(part.direction())))
                .toList();
        return new ValueIndexes(List.of(new StoredIndex("i", placed, sample.unusable())), rules);
    }

    private static ReviewedOrder order(SortKey... keys) {
        Ordering ordering = new Ordering(List.of(keys), Collections.nCopies(keys.length, KeyType.INTEGER));
        return new ReviewedOrder(
                ordering, Stream.of(keys).map(ValueIndexesTest::reviewed).toList(), SqlDialect.POSTGRESQL);
    }

    private static ReviewedKey reviewed(SortKey key) {
        return new ReviewedKey(key, quoted(key.name()), quoted(key.name()), "");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}

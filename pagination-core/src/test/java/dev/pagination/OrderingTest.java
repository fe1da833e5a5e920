package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OrderingTest {

    private static final SortKey CREATED = SortKey.desc("created_at").nullsFirst();
    private static final SortKey ID = SortKey.asc("id").notNull();
    private static final Ordering ORDERING =
            new Ordering(List.of(CREATED, ID), List.of(KeyType.INSTANT, KeyType.INTEGER));

    @Test
    void holdsKeysAndTypesInOrder() {
        assertThat(ORDERING.size()).isEqualTo(2);
        assertThat(ORDERING.keys()).containsExactly(CREATED, ID);
        assertThat(ORDERING.types()).containsExactly(KeyType.INSTANT, KeyType.INTEGER);
    }

    @Test
    void copiesItsLists() {
        List<SortKey> keys = new ArrayList<>(List.of(ID));
        List<KeyType> types = new ArrayList<>(List.of(KeyType.INTEGER));

        Ordering ordering = new Ordering(keys, types);
        keys.clear();
        types.clear();

        assertThat(ordering.keys()).containsExactly(ID).isUnmodifiable();
        assertThat(ordering.types()).containsExactly(KeyType.INTEGER).isUnmodifiable();
    }

    @Test
    void flipsEveryKeyAndKeepsTheTypesWhenReversed() {
        Ordering reversed = ORDERING.reversed();

        assertThat(reversed.keys())
                .containsExactly(
                        SortKey.asc("created_at").nullsLast(),
                        SortKey.desc("id").notNull());
        assertThat(reversed.types()).isEqualTo(ORDERING.types());
        assertThat(reversed.reversed()).isEqualTo(ORDERING);
    }

    @Test
    void describesItselfAsSqlWould() {
        assertThat(ORDERING.describe()).isEqualTo("created_at DESC NULLS FIRST, id ASC");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ordering(List.of(), List.of()))
                .withMessage("An ordering needs at least one key.");
    }

    @Test
    void refusesTypesThatAreNotOnePerKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ordering(List.of(ID), List.of(KeyType.INTEGER, KeyType.TEXT)))
                .withMessage("An ordering of 1 keys got 2 types; give one type per key.");
    }

    @Test
    void refusesAKeyTwiceWhateverItsCaseAndTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Ordering(
                            List.of(SortKey.desc("ID"), SortKey.asc("id").notNull()),
                            List.of(KeyType.INTEGER, KeyType.INTEGER)))
                    .withMessage("The key id is in the ordering twice; name it once.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesALastKeyThatMayBeNull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ordering(List.of(ID, CREATED), List.of(KeyType.INTEGER, KeyType.INSTANT)))
                .withMessage("The last key of an ordering must be unique and never NULL, but created_at may be NULL; "
                        + "end the ordering with a key that is declared notNull().");
    }
}

package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pagination.Total;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Keyset KEYSET = Keyset.of("secret");
    private static final OptionalLong NONE = OptionalLong.empty();

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesAPageSizeBelowOne(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cursor(KEYSET, Cursor.Anchor.ROW, size, NONE, Total.unknown()))
                .withMessage("The page size of a cursor must be at least 1, not " + size + ".");
    }

    @Test
    void refusesNegativeRowsBefore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cursor(KEYSET, Cursor.Anchor.ROW, 1, OptionalLong.of(-1), Total.unknown()))
                .withMessage("The rows before a cursor cannot be negative.");
    }

    @Test
    void acceptsTheSmallestNumbers() {
        Cursor cursor = new Cursor(KEYSET, Cursor.Anchor.GAP_BEFORE, 1, OptionalLong.of(0), Total.unknown());

        assertThat(cursor.pageSize()).isEqualTo(1);
        assertThat(cursor.rowsBefore()).hasValue(0);
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Cursor(null, Cursor.Anchor.ROW, 1, NONE, Total.unknown()))
                .withMessage("keyset");
        assertThatNullPointerException()
                .isThrownBy(() -> new Cursor(KEYSET, null, 1, NONE, Total.unknown()))
                .withMessage("anchor");
        assertThatNullPointerException()
                .isThrownBy(() -> new Cursor(KEYSET, Cursor.Anchor.ROW, 1, NONE, null))
                .withMessage("total");
        assertThatNullPointerException()
                .isThrownBy(() -> new Cursor(KEYSET, Cursor.Anchor.ROW, 1, NONE, Total.unknown(), null))
                .withMessage("bound");
    }

    @Test
    void showsNoKeyValues() {
        assertThat(Samples.cursor(KEYSET).toString()).doesNotContain("secret").contains("Keyset[1 values]");
    }
}

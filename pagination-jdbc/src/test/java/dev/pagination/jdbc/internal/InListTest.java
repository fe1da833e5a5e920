package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlValues.Equality;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InListTest {

    private static final KeyColumn COLUMN =
            new KeyColumn("\"c\"", new Column("c", Types.INTEGER, "int4", Presence.NEVER_NULL), Optional.empty());

    /** Values of a filter. */
    enum Kind {
        PLAIN
    }

    @Test
    void holdsEachValueOnce() {
        assertThat(list(StandardKeyCodecs.INTEGER, 3, 1L, (short) 3, (byte) 1, 2)
                        .values())
                .containsExactly(3, 1L, 2);
        assertThat(list(StandardKeyCodecs.TEXT, "a", "A", "a", Kind.PLAIN).values())
                .containsExactly("a", "A", "PLAIN");
        assertThat(InList.of(COLUMN, Optional.of(StandardKeyCodecs.INTEGER), List.of()))
                .isEmpty();
    }

    @Test
    void saysInAllAtOnce() {
        assertThat(list(StandardKeyCodecs.INTEGER, 3, 1).condition())
                .isEqualTo(SqlFragment.of("\"c\" IN (?, ?)", 3, 1));
    }

    @Test
    void isReadApartOnlyByValuesOfTheColumnsClass() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        UUID uuid = new UUID(1, 2);

        assertThat(list(StandardKeyCodecs.INTEGER, 1, 2L, (short) 3, (byte) 4).equality())
                .hasValue(Equality.EXACT);
        assertThat(list(StandardKeyCodecs.INTEGER, 1, new BigDecimal("2")).equality())
                .isEmpty();
        assertThat(list(StandardKeyCodecs.INTEGER, "1").equality()).isEmpty();
        assertThat(list(StandardKeyCodecs.UUID, uuid).equality()).hasValue(Equality.EXACT);
        assertThat(list(StandardKeyCodecs.UUID, uuid.toString()).equality()).isEmpty();
        assertThat(list(StandardKeyCodecs.DATE, day).equality()).hasValue(Equality.EXACT);
        assertThat(list(StandardKeyCodecs.DATE, day, day.atStartOfDay()).equality())
                .isEmpty();
        assertThat(list(StandardKeyCodecs.TEXT, "a", "b").equality()).hasValue(Equality.BY_COLLATION);
        assertThat(list(StandardKeyCodecs.TEXT, "a", 1).equality()).isEmpty();
        assertThat(list(StandardKeyCodecs.NATIONAL_TEXT, "a").equality()).isEmpty();
        assertThat(list(StandardKeyCodecs.DECIMAL, 1L, 2).equality()).hasValue(Equality.EXACT);
        assertThat(list(StandardKeyCodecs.DECIMAL, new BigDecimal("1.0")).equality())
                .isEmpty();
        assertThat(list(StandardKeyCodecs.DOUBLE, 1.0).equality()).isEmpty();
        assertThat(list(StandardKeyCodecs.TIMESTAMP, LocalDateTime.of(2024, 1, 1, 0, 0))
                        .equality())
                .isEmpty();
        assertThat(InList.of(COLUMN, Optional.empty(), List.of(1)).orElseThrow().equality())
                .isEmpty();
    }

    private static InList list(KeyCodec codec, Object... values) {
        return InList.of(COLUMN, Optional.of(codec), Arrays.asList(values)).orElseThrow();
    }
}

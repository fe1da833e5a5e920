package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.DatabaseText;
import dev.pagination.Direction;
import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final UUID ID = UUID.fromString("4b1c3d6e-0000-4000-8000-000000000001");

    @Test
    void isTheSameInEveryProcess() {
        assertThat(Samples.FILTER.bits()).isEqualTo(0xfd5e_cd9e_24cf_b2c5L);
        assertThat(Fingerprint.of(Samples.ORDERING).bits()).isEqualTo(0xa172_7c8d_38fe_41f8L);
        assertThat(filter("", Set.of("a", "b", "c", "d"), Map.of("k", 1, "l", 2))
                        .bits())
                .isEqualTo(0xcf4c_20e7_3e66_ed6eL);
    }

    @Test
    void differsForEveryPartOfAnOrdering() {
        SortKey id = SortKey.asc("id").notNull();
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (NullPlacement nulls : NullPlacement.values()) {
                for (KeyType type : KeyType.values()) {
                    fingerprints.add(of(new SortKey("a", direction, nulls), type, id, KeyType.INTEGER));
                }
            }
        }
        fingerprints.add(of(SortKey.asc("b"), KeyType.INTEGER, id, KeyType.INTEGER));
        fingerprints.add(Fingerprint.of(new Ordering(List.of(id), List.of(KeyType.INTEGER))));

        assertThat(fingerprints).hasSize(2 * 3 * 13 + 2).doesNotHaveDuplicates();
    }

    @Test
    void ignoresTheCaseOfKeyNamesInEveryLocale() {
        Fingerprint lower =
                of(SortKey.asc("title"), KeyType.TEXT, SortKey.asc("id").notNull(), KeyType.INTEGER);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(of(SortKey.asc("TITLE"), KeyType.TEXT, SortKey.asc("ID").notNull(), KeyType.INTEGER))
                    .isEqualTo(lower);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void differsForTextAndForEveryValue() {
        assertThat(List.of(
                        filter("a"),
                        filter("b"),
                        filter("a", "x"),
                        filter("a", "x", "y"),
                        filter("a", "y", "x"),
                        filter("a", "xy", ""),
                        filter("a", "", "xy"),
                        filter("ax"),
                        filter("a", (Object) null),
                        filter("a", "null"),
                        filter("a", List.of("x", "y")),
                        filter("a", List.of("x"), "y"),
                        filter("a", Set.of("x", "y")),
                        filter("a", 1),
                        filter("a", "1"),
                        filter("a", 1.0),
                        filter("a", new BigDecimal("1")),
                        filter("a", -1),
                        filter("a", true),
                        filter("a", false),
                        filter("a", ID),
                        filter("a", ID.toString()),
                        filter("a", new DatabaseText("x")),
                        filter("a", new DatabaseText("y")),
                        filter("a", DayOfWeek.MONDAY),
                        filter("a", "MONDAY"),
                        filter("a", LocalDate.of(2026, 1, 1)),
                        filter("a", LocalDate.of(2026, 1, 2)),
                        filter("a", new byte[] {1}),
                        filter("a", new byte[] {2}),
                        filter("a", (Object) new int[] {1}),
                        filter("a", Map.of("x", "y")),
                        filter("a", Map.of("y", "x")),
                        filter("a", "\uD83D"),
                        filter("a", "?")))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesWholeNumbersRegardlessOfTheirClass() {
        assertThat(filter("a", 7L))
                .isEqualTo(filter("a", 7))
                .isEqualTo(filter("a", (short) 7))
                .isEqualTo(filter("a", (byte) 7))
                .isEqualTo(filter("a", BigInteger.valueOf(7)))
                .isNotEqualTo(filter("a", 8L));
        assertThat(filter("a", BigInteger.TWO.pow(63)))
                .isEqualTo(filter("a", new BigInteger("9223372036854775808")))
                .isNotEqualTo(filter("a", Long.MIN_VALUE))
                .isNotEqualTo(filter("a", BigInteger.TWO.pow(64)));
    }

    @Test
    void takesOtherNumbersByValue() {
        assertThat(filter("a", new BigDecimal("1.50")))
                .isEqualTo(filter("a", new BigDecimal("1.5")))
                .isNotEqualTo(filter("a", new BigDecimal("15")));
        assertThat(filter("a", 0.5f)).isEqualTo(filter("a", 0.5)).isNotEqualTo(filter("a", 0.25));
        assertThat(filter("a", new AtomicLong(5))).isEqualTo(filter("a", new AtomicLong(5)));
    }

    @Test
    void takesTextByItsCharacters() {
        assertThat(filter("a", "x"))
                .isEqualTo(filter("a", new StringBuilder("x")))
                .isEqualTo(filter("a", 'x'))
                .isNotEqualTo(filter("a", 'y'));
    }

    @Test
    void takesArraysAndCollectionsByTheirElements() {
        assertThat(filter("a", List.of(1, 2)))
                .isEqualTo(filter("a", new ArrayDeque<>(List.of(1, 2))))
                .isEqualTo(filter("a", (Object) new int[] {1, 2}))
                .isEqualTo(filter("a", (Object) new Long[] {1L, 2L}))
                .isNotEqualTo(filter("a", List.of(2, 1)));
        assertThat(filter("a", new byte[] {1, 2})).isEqualTo(filter("a", new byte[] {1, 2}));
        assertThat(filter("a", Arrays.asList(1, null))).isEqualTo(filter("a", (Object) new Integer[] {1, null}));
    }

    @Test
    void takesSetsAndMapsInAnyOrder() {
        Set<String> reversed = new LinkedHashSet<>(List.of("c", "b", "a"));
        Map<String, Integer> sorted = new TreeMap<>(Map.of("a", 1, "b", 2));

        assertThat(filter("a", Set.of("a", "b", "c")))
                .isEqualTo(filter("a", reversed))
                .isNotEqualTo(filter("a", Set.of("a", "b")));
        assertThat(filter("a", new HashMap<>(sorted)))
                .isEqualTo(filter("a", sorted))
                .isNotEqualTo(filter("a", Map.of("a", 2, "b", 1)));
    }

    @Test
    void takesDatesByTheirInstantInEveryZone() {
        Instant instant = Instant.ofEpochSecond(1_700_000_000, 123_000_000);
        Timestamp micros = Timestamp.from(instant.plusNanos(1_000));
        TimeZone before = TimeZone.getDefault();
        Fingerprint date = filter("a", Date.from(instant));
        Fingerprint sqlDate = filter("a", new java.sql.Date(0), new java.sql.Time(5));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));

            assertThat(filter("a", Timestamp.from(instant))).isEqualTo(date).isNotEqualTo(filter("a", micros));
            assertThat(filter("a", GregorianCalendar.from(instant.atZone(ZoneOffset.UTC))))
                    .isEqualTo(date);
            assertThat(filter("a", new java.sql.Date(0), new java.sql.Time(5)))
                    .isEqualTo(sqlDate)
                    .isNotEqualTo(filter("a", new java.sql.Date(1), new java.sql.Time(5)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void takesEnumsByName() {
        assertThat(filter("a", Shouting.A)).isEqualTo(filter("a", Whispering.A)).isNotEqualTo(filter("a", Shouting.B));
    }

    @Test
    void takesOtherValuesByTheirText() {
        assertThat(filter("a", OffsetDateTime.parse("2026-01-01T00:00:00Z")))
                .isEqualTo(filter("a", ZonedDateTime.parse("2026-01-01T00:00:00Z")))
                .isNotEqualTo(filter("a", OffsetDateTime.parse("2026-01-01T01:00:00+01:00")));
        assertThat(filter("a", new Money(5)))
                .isEqualTo(filter("a", new Money(5)))
                .isNotEqualTo(filter("a", new Money(6)));
    }

    @Test
    void refusesAValueWithoutATextOfItsOwn() {
        String message = "A filter value of dev.pagination.token.FingerprintTest$Opaque cannot be told from another "
                + "one, because its class has no toString() of its own; pass the value it stands for, or a text of it.";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> filter("a", new Opaque()))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filter("a", List.of(Set.of(new Opaque()))))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filter("a", Collections.singletonMap("k", new Opaque())))
                .withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> filter("a", new OpaqueNumber()));
        assertThatIllegalArgumentException().isThrownBy(() -> filter("a", (Runnable) () -> {}));
    }

    @Test
    void equalsByItsBits() {
        Fingerprint fingerprint = Fingerprint.ofBits(0x1_0000_0000L);

        assertThat(fingerprint)
                .isEqualTo(Fingerprint.ofBits(0x1_0000_0000L))
                .hasSameHashCodeAs(Fingerprint.ofBits(0x1_0000_0000L))
                .isNotEqualTo(Fingerprint.ofBits(0))
                .isNotEqualTo(0x1_0000_0000L);
    }

    @Test
    void showsNoBits() {
        assertThat(Samples.FILTER).hasToString("Fingerprint[8 bytes]");
    }

    private static Fingerprint filter(String text, Object... values) {
        return Fingerprint.ofFilter(text, Arrays.asList(values));
    }

    private static Fingerprint of(SortKey first, KeyType firstType, SortKey second, KeyType secondType) {
        return Fingerprint.of(new Ordering(List.of(first, second), List.of(firstType, secondType)));
    }

    private enum Shouting {
        A {
            @Override
            public String toString() {
                return "AAA";
            }
        },
        B
    }

    private enum Whispering {
        A
    }

    private record Money(long cents) {}

    private static final class Opaque {}

    private static final class OpaqueNumber extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 1;
        }

        @Override
        public long longValue() {
            return 1;
        }

        @Override
        public float floatValue() {
            return 1;
        }

        @Override
        public double doubleValue() {
            return 1;
        }
    }
}

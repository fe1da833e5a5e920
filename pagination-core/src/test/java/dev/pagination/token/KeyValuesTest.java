package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.DatabaseText;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.KeyType;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyValuesTest {

    private static final SortKey NULLABLE = SortKey.asc("secret_column");
    private static final SortKey NOT_NULL = NULLABLE.notNull();

    /** A value with its type. */
    record Typed(KeyType type, Object value) {}

    @Provide
    Arbitrary<Typed> typed() {
        return Arbitraries.of(KeyType.class)
                .flatMap(type -> RandomCursors.values(type).map(value -> new Typed(type, value)));
    }

    @Property(tries = 5_000)
    void readsTheValueItWrote(@ForAll("typed") Typed typed) {
        Object read = roundTrip(typed.type(), typed.value());

        assertThat(Keyset.of(read)).isEqualTo(Keyset.of(typed.value()));
        assertThat(read).isInstanceOf(typed.type().javaType());
    }

    static Stream<Arguments> extremes() {
        return Stream.of(
                Arguments.of(KeyType.BOOLEAN, false),
                Arguments.of(KeyType.BOOLEAN, true),
                Arguments.of(KeyType.BYTES, new byte[0]),
                Arguments.of(KeyType.BYTES, new byte[] {0, -1}),
                Arguments.of(KeyType.INTEGER, Long.MIN_VALUE),
                Arguments.of(KeyType.INTEGER, Long.MAX_VALUE),
                Arguments.of(KeyType.DECIMAL, new BigDecimal("1.00")),
                Arguments.of(KeyType.DECIMAL, new BigDecimal("1E+3")),
                Arguments.of(KeyType.DECIMAL, new BigDecimal("0E-7")),
                Arguments.of(KeyType.DECIMAL, new BigDecimal("-128")),
                Arguments.of(KeyType.DECIMAL, new BigDecimal("255")),
                Arguments.of(KeyType.DECIMAL, new BigDecimal("-99999999999999999999999999999999999999.999999999")),
                Arguments.of(KeyType.DECIMAL, new BigDecimal(BigInteger.ONE, 100_000)),
                Arguments.of(KeyType.DECIMAL, new BigDecimal(BigInteger.ONE, -100_000)),
                Arguments.of(KeyType.REAL, Float.MIN_VALUE),
                Arguments.of(KeyType.REAL, Float.NEGATIVE_INFINITY),
                Arguments.of(KeyType.REAL, -0.0f),
                Arguments.of(KeyType.REAL, 0.1f),
                Arguments.of(KeyType.DOUBLE, Double.MIN_VALUE),
                Arguments.of(KeyType.DOUBLE, Double.MAX_VALUE),
                Arguments.of(KeyType.DOUBLE, Double.NaN),
                Arguments.of(KeyType.DOUBLE, Double.POSITIVE_INFINITY),
                Arguments.of(KeyType.DOUBLE, -0.0),
                Arguments.of(KeyType.TEXT, ""),
                Arguments.of(KeyType.TEXT, "\u0000"),
                Arguments.of(KeyType.TEXT, "\uD83D\uDE00 \uD83D"),
                Arguments.of(KeyType.TEXT, "\uFFFD"),
                Arguments.of(KeyType.UUID, new UUID(-1, Long.MIN_VALUE)),
                Arguments.of(KeyType.DATE, LocalDate.MIN),
                Arguments.of(KeyType.DATE, LocalDate.MAX),
                Arguments.of(KeyType.TIME, LocalTime.MIDNIGHT),
                Arguments.of(KeyType.TIME, LocalTime.MAX),
                Arguments.of(KeyType.TIMESTAMP, LocalDateTime.MIN),
                Arguments.of(KeyType.TIMESTAMP, LocalDateTime.MAX),
                Arguments.of(KeyType.INSTANT, Instant.MIN),
                Arguments.of(KeyType.INSTANT, Instant.MAX),
                Arguments.of(KeyType.INSTANT, Instant.ofEpochSecond(-1, 999_999_999)),
                Arguments.of(KeyType.DATABASE_TEXT, new DatabaseText("-infinity")));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void keepsExtremesExactly(KeyType type, Object value) {
        assertThat(roundTrip(type, value)).isEqualTo(value);
    }

    @Test
    void keepsTheBitsOfNotANumber() {
        float quiet = Float.intBitsToFloat(0x7fc1_2345);
        double payload = Double.longBitsToDouble(0xfff8_0000_dead_beefL);

        assertThat(Float.floatToRawIntBits((Float) roundTrip(KeyType.REAL, quiet)))
                .isEqualTo(0x7fc1_2345);
        assertThat(Double.doubleToRawLongBits((Double) roundTrip(KeyType.DOUBLE, payload)))
                .isEqualTo(0xfff8_0000_dead_beefL);
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void takesTheDatabasesTextForAKeyOfAnyType(KeyType type) {
        assertThat(roundTrip(type, new DatabaseText("infinity"))).isEqualTo(new DatabaseText("infinity"));
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void keepsNullWhereTheKeyMayBeNull(KeyType type) {
        PayloadWriter out = new PayloadWriter();
        KeyValues.write(out, NULLABLE, type, null);

        assertThat(KeyValues.read(new PayloadReader(out.toByteArray()), NULLABLE, type))
                .isNull();
        assertMalformed(NOT_NULL, type, HexFormat.of().formatHex(out.toByteArray()));
    }

    @Test
    void refusesToWriteNullForAKeyThatIsNeverNull() {
        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> KeyValues.write(new PayloadWriter(), NOT_NULL, KeyType.TEXT, null))
                .withMessage("The key secret_column is declared to be never NULL, but a row has NULL there; "
                        + "say where NULL stands with nullsFirst() or nullsLast().");
    }

    @Test
    void refusesToWriteAValueOfAnotherClass() {
        Timestamp value = Timestamp.valueOf("2026-01-01 00:00:00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyValues.write(new PayloadWriter(), NOT_NULL, KeyType.TIMESTAMP, value))
                .withMessage("A value of the key secret_column must be a java.time.LocalDateTime, because the key is "
                        + "of type TIMESTAMP, not a java.sql.Timestamp.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyValues.write(new PayloadWriter(), NOT_NULL, KeyType.INTEGER, 1));
    }

    @ParameterizedTest
    @CsvSource({"100001", "-100001", "2147483647", "-2147483648"})
    void refusesToWriteAnAbsurdScale(int scale) {
        BigDecimal value = new BigDecimal(BigInteger.TWO, scale);

        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> KeyValues.write(new PayloadWriter(), NOT_NULL, KeyType.DECIMAL, value))
                .withMessage("The scale of a value of the key secret_column is beyond the limit of 100000 digits; "
                        + "sort by a key of smaller scale.");
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, ''", // nothing
        "INTEGER, 02", // no value
        "INTEGER, 0e00", // no such tag
        "INTEGER, ff00",
        "INTEGER, 060000", // another type
        "TEXT, 0200",
        "DATE, 0b0000",
        "BOOLEAN, 0102",
        "BOOLEAN, 0181",
        "DECIMAL, 030000", // no digits
        "DECIMAL, 0300020001", // digits longer than needed
        "DECIMAL, 030002ffff",
        "DECIMAL, 03c29a0c0101", // scale 100,001
        "DECIMAL, 0300ffffff7f",
        "REAL, 04000000",
        "DOUBLE, 0500000000000000",
        "BYTES, 07ffffffff0f",
        "UUID, 08000102030405060708090a0b0c0d0e",
        "DATE, 09ffffffffffffffffff01",
        "TIME, 0a808080d4d8ea13", // 24 hours
        "TIMESTAMP, 0b00",
        "TIMESTAMP, 0b00ffffffffffffffff7f",
        "INSTANT, 0cffffffffffffffffff0100",
        "INSTANT, 0c008094ebdc03", // 10^9 nanoseconds
        "DATABASE_TEXT, 060000",
        "DATABASE_TEXT, 0d0001"
    })
    void refusesBytesNotWrittenSo(KeyType type, String hex) {
        assertMalformed(NULLABLE, type, hex);
    }

    private static Object roundTrip(KeyType type, Object value) {
        PayloadWriter out = new PayloadWriter();
        KeyValues.write(out, NOT_NULL, type, value);
        PayloadReader in = new PayloadReader(out.toByteArray());
        Object read = KeyValues.read(in, NOT_NULL, type);
        in.end();
        return read;
    }

    private static void assertMalformed(SortKey key, KeyType type, String hex) {
        PayloadReader in = new PayloadReader(HexFormat.of().parseHex(hex));

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> KeyValues.read(in, key, type))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }
}

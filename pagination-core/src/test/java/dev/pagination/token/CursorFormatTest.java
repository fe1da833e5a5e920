package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.Ordering;
import dev.pagination.Total;
import dev.pagination.token.RandomCursors.Bound;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CursorFormatTest {

    private static final int MAX_TOKEN_LENGTH = 65_536;
    private static final int STAMP_LENGTH = 5 + 8 + 8;

    @Provide
    Arbitrary<Bound> cursors() {
        return RandomCursors.cursors();
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void readsTheCursorItWrote(@ForAll("cursors") Bound bound, @ForAll long issuedAt) {
        byte[] payload = CursorFormat.write(bound.cursor(), bound.binding(), issuedAt, MAX_TOKEN_LENGTH);
        PayloadReader in = new PayloadReader(payload);

        CursorFormat.Stamp stamp = CursorFormat.readStamp(in);
        Cursor cursor = CursorFormat.readCursor(in, bound.binding().ordering());

        assertThat(stamp.issuedAt()).isEqualTo(issuedAt);
        assertThat(stamp.ordering()).isEqualTo(bound.binding().orderingFingerprint());
        assertThat(stamp.filter()).isEqualTo(bound.binding().filter());
        assertThat(cursor).isEqualTo(bound.cursor());
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void throwsNothingElseWhateverTheBytesAre(@ForAll("cursors") Bound bound, @ForAll @Size(max = 200) byte[] bytes) {
        readsExactlyOrRefuses(bytes, bound.binding().ordering());
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void throwsNothingElseWhereverAByteChanges(
            @ForAll("cursors") Bound bound, @ForAll int position, @ForAll byte replacement) {
        byte[] payload = CursorFormat.write(bound.cursor(), bound.binding(), 0, MAX_TOKEN_LENGTH);
        payload[Math.floorMod(position, payload.length)] = replacement;

        readsExactlyOrRefuses(payload, bound.binding().ordering());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void refusesEveryTruncationAndExtension(@ForAll("cursors") Bound bound) {
        byte[] payload = CursorFormat.write(bound.cursor(), bound.binding(), 0, MAX_TOKEN_LENGTH);
        Ordering ordering = bound.binding().ordering();

        for (int length = 0; length < payload.length; length++) {
            assertMalformed(Arrays.copyOf(payload, length), ordering);
        }
        assertMalformed(Arrays.copyOf(payload, payload.length + 1), ordering);
        assertMalformed(Arrays.copyOf(payload, payload.length + 9), ordering);
    }

    // These bytes are in tokens that are out: when this test fails, the format needs a new version.
    @Test
    void keepsItsForm() {
        Cursor cursor = new Cursor(
                Samples.CURSOR.keyset(),
                Cursor.Anchor.GAP_AFTER,
                300,
                OptionalLong.of(1_000),
                new Total.AtLeast(10_000, Instant.ofEpochSecond(1_700_000_000, 5)));

        byte[] payload = CursorFormat.write(cursor, Samples.BINDING, 1_700_000_000, MAX_TOKEN_LENGTH);

        assertThat(HexFormat.of().formatHex(payload))
                .isEqualTo("80c49fd50c" + "a1727c8d38fe41f8" + "fd5ecd9e24cfb2c5" + "1a" + "ac02" + "e807"
                        + "904e80c49fd50c05" + "0bc0c0029586c0e8c5d213" + "02ce49");
    }

    // So are these, of walks with an upper bound.
    @Test
    void keepsItsFormWithABound() {
        Cursor cursor = bounded(new UpperBound(1, 9_000L));

        byte[] payload = CursorFormat.write(cursor, Samples.BINDING, 1_700_000_000, MAX_TOKEN_LENGTH);

        assertThat(HexFormat.of().formatHex(payload))
                .isEqualTo("80c49fd50c" + "a1727c8d38fe41f8" + "fd5ecd9e24cfb2c5" + "20" + "32" + "01" + "02d08c01"
                        + "0bc0c0029586c0e8c5d213" + "02ce49");
    }

    @ParameterizedTest
    @MethodSource("totals")
    void readsEveryTotalWithAndWithoutABound(Total total) {
        for (Optional<UpperBound> bound : List.of(Optional.<UpperBound>empty(), Optional.of(new UpperBound(1, 5L)))) {
            Cursor cursor =
                    new Cursor(Samples.CURSOR.keyset(), Cursor.Anchor.GAP_BEFORE, 7, OptionalLong.of(14), total, bound);
            byte[] payload = CursorFormat.write(cursor, Samples.BINDING, 0, MAX_TOKEN_LENGTH);
            PayloadReader in = new PayloadReader(payload);
            CursorFormat.readStamp(in);

            assertThat(CursorFormat.readCursor(in, Samples.ORDERING)).isEqualTo(cursor);
            assertMalformed(Arrays.copyOf(payload, payload.length - 1), Samples.ORDERING);
            assertMalformed(Arrays.copyOf(payload, payload.length + 1), Samples.ORDERING);
        }
    }

    static List<Total> totals() {
        Instant at = Instant.ofEpochSecond(1_700_000_000, 5);
        return List.of(
                Total.unknown(), new Total.Exact(3, at), new Total.AtLeast(300, at), new Total.Estimate(70_000, at));
    }

    private static Cursor bounded(UpperBound bound) {
        return new Cursor(
                Samples.CURSOR.keyset(),
                Cursor.Anchor.ROW,
                50,
                OptionalLong.empty(),
                Total.unknown(),
                Optional.of(bound));
    }

    @Test
    void refusesABoundOfAKeyThatMayBeNull() {
        Cursor cursor = bounded(new UpperBound(0, LocalDateTime.of(2026, 1, 1, 0, 0)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorFormat.write(cursor, Samples.BINDING, 0, MAX_TOKEN_LENGTH))
                .withMessage("The key created_at may be NULL, so it has no upper bound.");
    }

    @ParameterizedTest
    @CsvSource({
        "40, 01", // a flag without meaning
        "80, 01",
        "03, 01", // no such anchor
        "00, 00", // page size 0
        "00, 8080808008", // page size 2^31
        "10, 01ffffffffffffffffff01", // rows before -1
        "20, 0102", // a bound of a third of two keys
        "20, 01000bc0c0029586c0e8c5d213", // a bound of a key that may be NULL
        "20, 010100" // a bound that is NULL
    })
    void refusesFlagsAndNumbersWithoutMeaning(String flags, String numbers) {
        byte[] payload = HexFormat.of().parseHex("00".repeat(STAMP_LENGTH) + flags + numbers);
        PayloadReader in = new PayloadReader(Arrays.copyOf(payload, payload.length + 100));
        for (int i = 0; i < STAMP_LENGTH; i++) {
            in.octet();
        }

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> CursorFormat.readCursor(in, Samples.ORDERING))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void refusesAKeysetOfAnotherSize() {
        Cursor cursor = Samples.cursor(Keyset.of(1L, 2L, 3L));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CursorFormat.write(cursor, Samples.BINDING, 0, MAX_TOKEN_LENGTH))
                .withMessage("A keyset of 3 values does not fit an ordering of 2 keys; give one value per key.");
    }

    // The fingerprint of the ordering is the caller's to check, so it may be any.
    private static void readsExactlyOrRefuses(byte[] payload, Ordering ordering) {
        PayloadReader in = new PayloadReader(payload);
        try {
            CursorFormat.Stamp stamp = CursorFormat.readStamp(in);
            Cursor cursor = CursorFormat.readCursor(in, ordering);
            CursorBinding binding = CursorBinding.of(ordering, stamp.filter());
            byte[] again = CursorFormat.write(cursor, binding, stamp.issuedAt(), MAX_TOKEN_LENGTH);
            int fingerprintAt = varintLength(payload);
            System.arraycopy(payload, fingerprintAt, again, fingerprintAt, Long.BYTES);
            assertThat(again).isEqualTo(payload);
        } catch (InvalidCursorException e) {
            assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
        }
    }

    private static int varintLength(byte[] bytes) {
        int length = 1;
        while (bytes[length - 1] < 0) {
            length++;
        }
        return length;
    }

    private static void assertMalformed(byte[] payload, Ordering ordering) {
        PayloadReader in = new PayloadReader(payload);

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> {
                    CursorFormat.readStamp(in);
                    CursorFormat.readCursor(in, ordering);
                })
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }
}

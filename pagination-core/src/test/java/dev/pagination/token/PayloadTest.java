package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.PageFetchException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link PayloadWriter} and {@link PayloadReader}, which are each other's measure. */
class PayloadTest {

    private static final String WELL_PAIRED = "a\u0000\u00E9\u20AC\uD83D\uDE00";

    @Property
    void readsTheNumbersItWrote(@ForAll long number, @ForAll int small) {
        PayloadWriter out = new PayloadWriter();
        out.varint(number);
        out.signedVarint(number);
        out.fixed64(number);
        out.fixed32(small);
        PayloadReader in = new PayloadReader(out.toByteArray());

        assertThat(in.varint()).isEqualTo(number);
        assertThat(in.signedVarint()).isEqualTo(number);
        assertThat(in.fixed64()).isEqualTo(number);
        assertThat(in.fixed32()).isEqualTo(small);
        in.end();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "127, 7f",
        "128, 8001",
        "16383, ff7f",
        "16384, 808001",
        "9223372036854775807, ffffffffffffffff7f",
        "-1, ffffffffffffffffff01"
    })
    void writesNumbersAsLeb128(long number, String hex) {
        assertThat(written(out -> out.varint(number))).isEqualTo(hex);
        assertThat(number(hex, PayloadReader::varint)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "-1, 01",
        "1, 02",
        "63, 7e",
        "-64, 7f",
        "64, 8001",
        "9223372036854775807, feffffffffffffffff01",
        "-9223372036854775808, ffffffffffffffffff01"
    })
    void writesSignedNumbersZigZag(long number, String hex) {
        assertThat(written(out -> out.signedVarint(number))).isEqualTo(hex);
        assertThat(number(hex, PayloadReader::signedVarint)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80",
                "8000",
                "ff00",
                "80808000", // cut off, or a zero appended
                "ffffffffffffffffff02",
                "ffffffffffffffffff7f", // beyond 64 bits
                "ffffffffffffffffff8001",
                "80808080808080808080808001" // beyond 10 bytes
            })
    void refusesNumbersNotWrittenSo(String hex) {
        assertMalformed(() -> reading(hex, PayloadReader::varint));
        assertMalformed(() -> reading(hex, PayloadReader::signedVarint));
    }

    @Test
    void refusesNumbersOutsideTheirRange() {
        assertThat(number("05", in -> in.varint(5, 5))).isEqualTo(5);
        assertMalformed(() -> reading("05", in -> in.varint(6, 9)));
        assertMalformed(() -> reading("05", in -> in.varint(0, 4)));
        assertMalformed(() -> reading("ffffffffffffffffff01", in -> in.varint(0, Long.MAX_VALUE)));
        assertThat(number("05", in -> in.signedVarint(-3, -3))).isEqualTo(-3);
        assertMalformed(() -> reading("05", in -> in.signedVarint(-2, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "000000", "00000000000000"})
    void refusesFixedWidthsCutOff(String hex) {
        assertMalformed(() -> reading(hex, PayloadReader::fixed64));
        assertMalformed(() -> reading("000000", PayloadReader::fixed32));
        assertMalformed(() -> reading("", PayloadReader::octet));
    }

    @Property
    void readsTheTextItWroteWhateverItIs(@ForAll String text) {
        PayloadWriter out = new PayloadWriter();
        out.text(text);
        PayloadReader in = new PayloadReader(out.toByteArray());

        assertThat(in.text()).isEqualTo(text);
        in.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE00", "a\uDBFF"})
    void keepsHalfASurrogatePair(String text) {
        String hex = written(out -> out.text(text));

        assertThat(hex).startsWith("01");
        assertThat(reading(hex, PayloadReader::text)).isEqualTo(text);
    }

    @Test
    void writesOtherTextInUtf8() {
        assertThat(written(out -> out.text(WELL_PAIRED))).isEqualTo("000b6100c3a9e282acf09f9880");
        assertThat(written(out -> out.text(""))).isEqualTo("0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "02",
                "0200", // cut off, no encoding
                "0002",
                "000261",
                "00ffffffff07",
                "00ffffffffffffffff7f", // longer than what is there
                "0001ff",
                "0001c3",
                "0002c080",
                "0003eda0bd",
                "0004f4908080", // not UTF-8
                "0101d8",
                "010100", // half a UTF-16 unit
                "0100",
                "01020061",
                "0104d83dde00" // UTF-16 where UTF-8 does
            })
    void refusesTextNotWrittenSo(String hex) {
        assertMalformed(() -> reading(hex, PayloadReader::text));
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        PayloadReader in = new PayloadReader(new byte[1]);

        assertMalformed(() -> {
            in.end();
            return null;
        });
    }

    @Test
    void growsAsNeeded() {
        byte[] large = new byte[100_000];
        large[99_999] = 7;
        PayloadWriter out = new PayloadWriter();

        out.octet(1);
        out.bytes(large);

        PayloadReader in = new PayloadReader(out.toByteArray());
        assertThat(in.octet()).isEqualTo(1);
        assertThat(in.bytes()).isEqualTo(large);
    }

    @Test
    void growsByEachKindOfNumber() {
        List<Consumer<PayloadWriter>> numbers =
                List.of(out -> out.octet(1), out -> out.fixed32(1), out -> out.fixed64(1), out -> out.varint(-1));
        for (Consumer<PayloadWriter> number : numbers) {
            String one = written(number);

            assertThat(written(out -> IntStream.range(0, 500).forEach(i -> number.accept(out))))
                    .isEqualTo(one.repeat(500));
        }
    }

    // Three bytes become four characters, so 192 are the most that 256 characters hold.
    @Test
    void fillsATokenToItsLastByte() {
        assertThat(new PayloadWriter(256)).satisfies(out -> {
            out.bytes(new byte[190]);
            assertThat(out.toByteArray()).hasSize(192);
        });
        assertThat(new PayloadWriter(256)).satisfies(out -> {
            out.bytes(new byte[182]);
            out.fixed64(1);
            assertThat(out.toByteArray()).hasSize(192);
        });
    }

    @Test
    void refusesToOutgrowAToken() {
        PayloadWriter out = new PayloadWriter(256);

        out.bytes(new byte[190]);

        assertTooLong(() -> out.octet(0));
        assertTooLong(() -> out.fixed32(0));
        assertTooLong(() -> out.fixed64(0));
        assertTooLong(() -> out.varint(0));
        assertTooLong(() -> new PayloadWriter(256).text("x".repeat(193)));
        assertTooLong(() -> new PayloadWriter(256).text("\u20AC".repeat(70)));
        assertTooLong(() -> new PayloadWriter(256).text("\uD83D".repeat(100)));
        assertTooLong(() -> new PayloadWriter(256).bytes(new byte[1_000]));
    }

    private static String written(Consumer<PayloadWriter> writing) {
        PayloadWriter out = new PayloadWriter();
        writing.accept(out);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    private static long number(String hex, ToLongFunction<PayloadReader> reading) {
        return reading.applyAsLong(new PayloadReader(HexFormat.of().parseHex(hex)));
    }

    private static <T> T reading(String hex, Function<PayloadReader, T> reading) {
        return reading.apply(new PayloadReader(HexFormat.of().parseHex(hex)));
    }

    private static void assertMalformed(Callable<?> reading) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(reading::call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    private static void assertTooLong(ThrowingCallable writing) {
        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(writing)
                .withMessage("The key values of a row make its token longer than the limit of 256 characters; "
                        + "sort by shorter keys or raise the limit with withMaxLength.");
    }
}

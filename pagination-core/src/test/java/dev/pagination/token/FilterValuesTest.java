package dev.pagination.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.DatabaseText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes behind the fingerprints in tokens that are out: when this test fails, the format needs a new version. */
class FilterValuesTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, "00"),
                Arguments.of(false, "01"),
                Arguments.of(true, "02"),
                Arguments.of(-64L, "03" + "7f"),
                Arguments.of((byte) 1, "03" + "02"),
                Arguments.of(BigInteger.ONE, "03" + "02"),
                Arguments.of(new BigDecimal("1.50"), "04" + "02" + "010f"),
                Arguments.of(0.5f, "05" + "3fe0000000000000"),
                Arguments.of("x", "06" + "000178"),
                Arguments.of('x', "06" + "000178"),
                Arguments.of(new byte[] {1, 2}, "07" + "020102"),
                Arguments.of(new UUID(1, 2), "08" + "0000000000000001" + "0000000000000002"),
                Arguments.of(Date.from(Instant.ofEpochMilli(1_500)), "09" + "02" + "80cab5ee01"),
                Arguments.of(DayOfWeek.MONDAY, "0a" + "00064d4f4e444159"),
                Arguments.of(Arrays.asList(1, null), "0b" + "02" + "0302" + "00"),
                Arguments.of(new int[] {1}, "0b" + "01" + "0302"),
                Arguments.of(Set.of(), "0c" + "00"),
                Arguments.of(Map.of(), "0c" + "00"),
                Arguments.of(Map.entry(1, "x"), "0d" + "0302" + "06000178"),
                Arguments.of(new DatabaseText("x"), "0e" + "000178"),
                Arguments.of(LocalDate.of(2026, 1, 1), "0f" + "000a323032362d30312d3031"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void areTheSameBytesForEver(@Nullable Object value, String hex) {
        assertThat(written(value)).isEqualTo(hex);
    }

    private static String written(@Nullable Object value) {
        PayloadWriter out = new PayloadWriter();
        FilterValues.write(out, value);
        return HexFormat.of().formatHex(out.toByteArray());
    }
}

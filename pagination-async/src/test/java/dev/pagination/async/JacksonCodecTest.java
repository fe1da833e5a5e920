package dev.pagination.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JacksonCodecTest {

    private static final JacksonCodec CODEC = JacksonCodec.standard();

    /** A row of the types that lose digits most easily. */
    record Row(long id, BigDecimal amount, LocalDateTime local, OffsetDateTime offset, Instant instant, String text) {}

    @Test
    void keepsEveryDigit() {
        Row row = new Row(
                Long.MAX_VALUE,
                new BigDecimal("12345678901234567890.1234567890"),
                LocalDateTime.parse("2024-05-01T12:00:00.123456789"),
                OffsetDateTime.parse("2024-05-01T12:00:00.000001+05:30"),
                Instant.parse("2024-05-01T12:00:00.987654321Z"),
                "ä\u0000\uD83D\uDE00");

        List<Row> read = CODEC.readRows(CODEC.write(List.of(row)), Row.class);

        assertThat(read).containsExactly(row);
        assertThat(CODEC.read(CODEC.write(row), Row.class)).isEqualTo(row);
    }

    @Test
    void keepsDecimalsOfRowsThatAreMaps() {
        Map<String, Object> row = Map.of("amount", new BigDecimal("0.10000000000000000001"));

        assertThat(CODEC.readRows(CODEC.write(List.of(row)), Map.class)).containsExactly(row);
    }

    @Test
    void writesEqualValuesAsEqualBytes() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(CODEC.write(one)).isEqualTo(CODEC.write(other));
    }

    @Test
    void saysWhatItCannotReadOrWrite() {
        byte[] damaged = "[".getBytes(StandardCharsets.UTF_8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.write(new Object()))
                .withMessage("Jackson cannot write a java.lang.Object as JSON.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.readRows(damaged, Row.class))
                .withMessage("Jackson cannot read a " + Row.class.getName() + " from this JSON.");
        assertThatIllegalArgumentException().isThrownBy(() -> CODEC.read(damaged, Row.class));
    }

    @Test
    void writesWithAMapperOfOnesOwn() {
        JacksonCodec own = JacksonCodec.of(new ObjectMapper());

        assertThat(own.name()).isEqualTo("json");
        assertThat(own.write(List.of(1, 2))).asString().isEqualTo("[1,2]");
    }
}

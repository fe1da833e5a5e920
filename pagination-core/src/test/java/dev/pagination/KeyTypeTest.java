package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyTypeTest {

    @Test
    void hasOneClassEach() {
        assertThat(Arrays.stream(KeyType.values()).map(KeyType::javaType))
                .containsExactly(
                        Boolean.class,
                        Long.class,
                        BigDecimal.class,
                        Float.class,
                        Double.class,
                        String.class,
                        byte[].class,
                        UUID.class,
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        Instant.class,
                        DatabaseText.class);
    }
}

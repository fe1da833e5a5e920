package dev.pagination.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullDefaultTest {

    @ParameterizedTest
    @CsvSource({
        "LOWEST, FIRST, LAST",
        "HIGHEST, LAST, FIRST",
        "FIRST_IF_ASCENDING, FIRST, NONE",
        "ALWAYS_LAST, LAST, LAST",
        "UNKNOWN, NONE, NONE"
    })
    void placesNullPerDirection(NullDefault nulls, NullPlacement ascending, NullPlacement descending) {
        assertThat(nulls.placement(Direction.ASC)).isEqualTo(ascending);
        assertThat(nulls.placement(Direction.DESC)).isEqualTo(descending);
    }
}

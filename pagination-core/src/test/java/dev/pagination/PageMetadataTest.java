package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetadataTest {

    private static final Instant NOW = Instant.EPOCH;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "9, 1", "10, 1", "11, 2", "20, 2", "21, 3", "9223372036854775807, 922337203685477581"})
    void countsFullAndPartialPages(long rows, long pages) {
        PageMetadata metadata = PageMetadata.of(10, OptionalLong.empty(), new Total.Exact(rows, NOW), true, false);

        assertThat(metadata.totalPages()).hasValue(pages);
        assertThat(metadata.totalElements()).hasValue(rows);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0", "10, 1", "19, 1", "20, 2", "9223372036854775807, 922337203685477580"})
    void countsPagesFromZero(long rowsBefore, long page) {
        PageMetadata metadata = PageMetadata.of(10, OptionalLong.of(rowsBefore), Total.unknown(), false, true);

        assertThat(metadata.currentPage()).hasValue(page);
    }

    @Test
    void leavesOutWhatIsNotExact() {
        PageMetadata atLeast = PageMetadata.of(10, OptionalLong.empty(), new Total.AtLeast(10_000, NOW), true, false);
        PageMetadata estimate =
                PageMetadata.of(10, OptionalLong.empty(), new Total.Estimate(190_000, NOW), true, false);

        assertThat(atLeast.totalElements()).isEmpty();
        assertThat(atLeast.totalPages()).isEmpty();
        assertThat(estimate).isEqualTo(atLeast);
        assertThat(atLeast.currentPage()).isEmpty();
    }

    @Test
    void becomesAMapUnderItsJsonNames() {
        PageMetadata metadata = PageMetadata.of(10, OptionalLong.of(20), new Total.Exact(25, NOW), false, true);

        assertThat(metadata.toMap())
                .containsExactly(
                        entry("currentPage", 2L),
                        entry("totalPages", 3L),
                        entry("pageSize", 10),
                        entry("totalElements", 25L),
                        entry("hasNext", false),
                        entry("hasPrevious", true));
    }

    @Test
    void hasNoEntryForWhatIsUnknown() {
        PageMetadata metadata = PageMetadata.of(10, OptionalLong.empty(), Total.unknown(), true, false);

        assertThat(metadata.toMap())
                .containsExactly(entry("pageSize", 10), entry("hasNext", true), entry("hasPrevious", false));
    }

    @Test
    void countsPagesOfOneRow() {
        PageMetadata metadata = PageMetadata.of(1, OptionalLong.of(2), new Total.Exact(3, NOW), false, true);

        assertThat(metadata.currentPage()).hasValue(2);
        assertThat(metadata.totalPages()).hasValue(3);
    }

    @Test
    void refusesASizeOfNothing() {
        String message = "The page size must be at least 1, not 0.";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageMetadata.of(0, OptionalLong.of(0), Total.unknown(), false, false))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageMetadata(
                        OptionalLong.empty(), OptionalLong.empty(), 0, OptionalLong.empty(), false, false))
                .withMessage(message);
    }
}

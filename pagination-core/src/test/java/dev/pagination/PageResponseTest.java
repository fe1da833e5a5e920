package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PageResponseTest {

    private static final PageMetadata METADATA = PageMetadata.of(3, OptionalLong.of(0), Total.unknown(), true, false);

    @Test
    void givesItsParts() {
        PageResponse<String> page = page(List.of("a", "b"));

        assertThat(page.content()).containsExactly("a", "b");
        assertThat(page.metadata()).isSameAs(METADATA);
        assertThat(page.total()).isEqualTo(Total.unknown());
        assertThat(page.nextToken()).contains(CursorToken.of("next"));
        assertThat(page.previousToken()).contains(CursorToken.of("previous"));
        assertThat(page.resumeToken()).contains(CursorToken.of("resume"));
    }

    @Test
    void givesATokenForEachRow() {
        PageResponse<String> page = page(List.of("a", "b"));

        assertThat(page.token(0)).isEqualTo(CursorToken.of("row 0"));
        assertThat(page.token(1)).isEqualTo(CursorToken.of("row 1"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> page.token(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> page.token(-1));
    }

    @Test
    void copiesItsRows() {
        List<String> rows = new ArrayList<>(List.of("a"));

        PageResponse<String> page = page(rows);
        rows.add("b");

        assertThat(page.content()).containsExactly("a");
        assertThat(page.content()).isUnmodifiable();
    }

    @Test
    void allowsNullRows() {
        assertThat(page(Arrays.asList("a", null)).content()).containsExactly("a", null);
    }

    @Test
    void replacesRowsAndKeepsTheRest() {
        PageResponse<String> page = page(List.of("a", "bb"));

        PageResponse<Integer> lengths = page.map(String::length);

        assertThat(lengths.content()).containsExactly(1, 2).isUnmodifiable();
        assertThat(lengths.metadata()).isSameAs(page.metadata());
        assertThat(lengths.total()).isSameAs(page.total());
        assertThat(lengths.nextToken()).isEqualTo(page.nextToken());
        assertThat(lengths.token(1)).isEqualTo(page.token(1));
    }

    @Test
    void mapsRowsToNull() {
        assertThat(page(List.of("a")).map(row -> null).content()).containsExactly((Object) null);
    }

    @Test
    void refusesNullParts() {
        List<String> rows = List.of();

        assertThatNullPointerException()
                .isThrownBy(() -> PageResponse.of(rows, null, Total.unknown(), new Tokens()))
                .withMessage("metadata");
        assertThatNullPointerException()
                .isThrownBy(() -> PageResponse.of(rows, METADATA, null, new Tokens()))
                .withMessage("total");
        assertThatNullPointerException()
                .isThrownBy(() -> PageResponse.of(rows, METADATA, Total.unknown(), null))
                .withMessage("tokens");
    }

    @Test
    void showsNeitherRowsNorTokens() {
        String text = page(List.of("secret row")).toString();

        assertThat(text)
                .isEqualTo("PageResponse[1 rows, " + METADATA + ", Unknown[]]")
                .doesNotContain("secret")
                .doesNotContain("resume");
    }

    private static PageResponse<String> page(List<String> rows) {
        return PageResponse.of(rows, METADATA, Total.unknown(), new Tokens());
    }

    private static final class Tokens implements PageTokens {

        @Override
        public Optional<CursorToken> next() {
            return Optional.of(CursorToken.of("next"));
        }

        @Override
        public Optional<CursorToken> previous() {
            return Optional.of(CursorToken.of("previous"));
        }

        @Override
        public Optional<CursorToken> resume() {
            return Optional.of(CursorToken.of("resume"));
        }

        @Override
        public CursorToken row(int index) {
            return CursorToken.of("row " + index);
        }
    }
}

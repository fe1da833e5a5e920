package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysetPagerTest {

    private static final CursorToken TOKEN = CursorToken.of("abc");
    private static final PageResponse<String> PAGE = PageResponse.of(
            List.of("row"),
            PageMetadata.of(1, OptionalLong.of(0), Total.unknown(), false, false),
            Total.unknown(),
            new NoTokens());

    private final RecordingPager pager = new RecordingPager();

    @Test
    void asksForPagesByShorterNames() {
        assertThat(List.of(
                        pager.first(),
                        pager.first(5),
                        pager.next(TOKEN),
                        pager.previous(TOKEN),
                        pager.last(),
                        pager.last(6)))
                .containsOnly(PAGE);
        assertThat(pager.requests)
                .containsExactly(
                        PageRequest.first(),
                        PageRequest.first(5),
                        PageRequest.after(TOKEN),
                        PageRequest.before(TOKEN),
                        PageRequest.last(),
                        PageRequest.last(6));
    }

    @Test
    void walksFromTheFirstPageUnlessSaid() {
        assertThat(pager.pages()).containsExactly(PAGE);
        assertThat(pager.stream()).containsExactly("row");
        assertThat(pager.requests).containsExactly(PageRequest.first(), PageRequest.first());
    }

    private static final class NoTokens implements PageTokens {

        @Override
        public Optional<CursorToken> next() {
            return Optional.empty();
        }

        @Override
        public Optional<CursorToken> previous() {
            return Optional.empty();
        }

        @Override
        public Optional<CursorToken> resume() {
            return Optional.empty();
        }

        @Override
        public CursorToken row(int index) {
            throw new AssertionError("Nobody asks.");
        }
    }

    private static final class RecordingPager implements KeysetPager<String> {

        private final List<PageRequest> requests = new ArrayList<>();

        @Override
        public PageResponse<String> page(PageRequest request) {
            requests.add(request);
            return PAGE;
        }

        @Override
        public Ordering ordering() {
            throw new AssertionError("Nobody asks.");
        }

        @Override
        public Stream<PageResponse<String>> pages(PageRequest start) {
            requests.add(start);
            return Stream.of(PAGE);
        }

        @Override
        public Stream<String> stream(PageRequest start) {
            requests.add(start);
            return Stream.of("row");
        }

        @Override
        public PageBoundaries boundaries(int every) {
            throw new AssertionError("Nobody asks.");
        }
    }
}

package dev.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysetPagerTest {

    private static final CursorToken TOKEN = CursorToken.of("abc");

    private final RecordingPager pager = new RecordingPager();

    @Test
    void asksForPagesByShorterNames() {
        pager.first();
        pager.first(5);
        pager.next(TOKEN);
        pager.previous(TOKEN);
        pager.last();
        pager.last(6);

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
        pager.pages();
        pager.stream();

        assertThat(pager.requests).containsExactly(PageRequest.first(), PageRequest.first());
    }

    private static final class RecordingPager implements KeysetPager<String> {

        private final List<PageRequest> requests = new ArrayList<>();

        @Override
        public PageResponse<String> page(PageRequest request) {
            requests.add(request);
            return null;
        }

        @Override
        public Ordering ordering() {
            throw new AssertionError("Nobody asks.");
        }

        @Override
        public Stream<PageResponse<String>> pages(PageRequest start) {
            requests.add(start);
            return Stream.empty();
        }

        @Override
        public Stream<String> stream(PageRequest start) {
            requests.add(start);
            return Stream.empty();
        }

        @Override
        public PageBoundaries boundaries(int every) {
            throw new AssertionError("Nobody asks.");
        }
    }
}

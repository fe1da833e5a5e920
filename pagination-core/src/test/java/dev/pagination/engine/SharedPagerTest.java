package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedPagerTest {

    private static final int THREADS = 4;
    private static final int WALKS = 24;
    private static final List<Long> IDS = LongStream.rangeClosed(1, 60).boxed().toList();

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ListSource source = ListSource.ofIds(60);
    private final EnginePager<Row> pager = Pagers.over(source, Pagers.SETTINGS.withCount(CountStrategy.once()));

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void walksForManyThreads() throws Exception {
        List<Callable<List<Long>>> walks = new ArrayList<>();
        for (int i = 0; i < WALKS; i++) {
            int size = i % 9 + 1;
            walks.add(i % 2 == 0 ? () -> forward(size) : () -> backward(size));
        }

        List<Future<List<Long>>> walked = threads.invokeAll(walks, 30, TimeUnit.SECONDS);

        for (Future<List<Long>> walk : walked) {
            assertThat(walk.get()).isEqualTo(IDS);
        }
        assertThat(source.log.stream().filter("close"::equals))
                .hasSameSizeAs(
                        source.log.stream().filter("open STATEMENT"::equals).toList());
    }

    @Test
    void makesOneTokenPerRowForManyThreads() throws Exception {
        PageResponse<Row> page = pager.first(1);
        List<Callable<String>> asked =
                Collections.nCopies(200, () -> page.nextToken().orElseThrow().value());

        List<Future<String>> tokens = threads.invokeAll(asked, 30, TimeUnit.SECONDS);

        String token = page.token(0).value();
        for (Future<String> other : tokens) {
            assertThat(other.get()).isEqualTo(token);
        }
    }

    private List<Long> forward(int size) {
        PageResponse<Row> page = pager.first(size);
        List<Long> ids = new ArrayList<>(Pagers.ids(page));
        while (page.nextToken().isPresent()) {
            page = pager.next(page.nextToken().get());
            ids.addAll(Pagers.ids(page));
        }
        return ids;
    }

    private List<Long> backward(int size) {
        List<Long> ids = new ArrayList<>();
        pager.stream(PageRequest.last(size)).forEach(row -> ids.add(row.id()));
        Collections.reverse(ids);
        return ids;
    }
}

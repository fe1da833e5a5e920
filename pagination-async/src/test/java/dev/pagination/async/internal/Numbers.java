package dev.pagination.async.internal;

import dev.pagination.async.PageJobSource;
import dev.pagination.async.SourceBatch;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Sources of the numbers from 0 on, as many as the parameter says, ten to a batch. */
final class Numbers {

    static final String NAME = "numbers";

    private static final int BATCH = 10;

    private Numbers() {}

    static PageJobSource<Integer, Long> source() {
        return source(batch -> {});
    }

    /** Calls back before each batch, with the batch's number, while a worker waits for it. */
    static PageJobSource<Integer, Long> source(IntConsumer before) {
        return PageJobSource.batches(NAME, Integer.class, Long.class, call -> {
            int all = call.parameters();
            int first = call.resumePoint().map(Integer::parseInt).orElse(0);
            return batches(first, all, before);
        });
    }

    private static Stream<SourceBatch<Long>> batches(int first, int all, IntConsumer before) {
        return IntStream.iterate(first, from -> from < all, from -> from + BATCH)
                .peek(from -> before.accept(from / BATCH))
                .mapToObj(from -> SourceBatch.of(rows(from, Math.min(from + BATCH, all)))
                        .withRowPoints(index -> String.valueOf(from + index + 1))
                        .outOf(all));
    }

    static List<Long> rows(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}

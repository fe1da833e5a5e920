package dev.pagination.async;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Something that jobs read, known by its name in every process, so that a job can be carried on after a restart. It is
 * opened with the parameters of the request and with the owner.
 *
 * <pre>{@code
 * PageJobSource<Period, Transaction> source = PageJobSource.pager(
 *         "transactions", Period.class, Transaction.class,
 *         call -> transactions.where("customer = ? AND booked >= ?", call.owner().name(), call.parameters().from()));
 * }</pre>
 *
 * <p>A source that gives resume points is opened at the last one after an interruption. Any other is read again from
 * its start; rows that are stored already are compared with what is stored, and the job fails if they differ.
 *
 * @param <P> the class of the parameters
 * @param <T> the class of a row
 */
public final class PageJobSource<P, T> {

    private static final int READ_SIZE = 500;
    private static final int MAX_NAME_LENGTH = 100;

    private final String name;
    private final Class<P> parameters;
    private final Class<T> rows;
    private final Function<SourceCall<P>, Stream<SourceBatch<T>>> reader;

    private PageJobSource(
            String name, Class<P> parameters, Class<T> rows, Function<SourceCall<P>, Stream<SourceBatch<T>>> reader) {
        this.name = Objects.requireNonNull(name, "name");
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.rows = Objects.requireNonNull(rows, "rows");
        this.reader = Objects.requireNonNull(reader, "reader");
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "The name of a source must have 1 to " + MAX_NAME_LENGTH + " characters and not be blank.");
        }
    }

    /**
     * The walk of a pager, read 500 rows at a time and resumed after the last row stored. The resume points are the
     * pager's own tokens: give it keys that all workers have, and a lifetime longer than a job. If the pager counts,
     * the progress has a fraction.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public static <P, T> PageJobSource<P, T> pager(
            String name, Class<P> parameters, Class<T> rows, Function<SourceCall<P>, KeysetPager<T>> opening) {
        return new PageJobSource<>(name, parameters, rows, call -> pages(opening.apply(call), call));
    }

    /**
     * Batches that the source makes itself, with resume points where it has them. The stream is read one batch at a
     * time and closed.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public static <P, T> PageJobSource<P, T> batches(
            String name, Class<P> parameters, Class<T> rows, Function<SourceCall<P>, Stream<SourceBatch<T>>> opening) {
        return new PageJobSource<>(name, parameters, rows, opening);
    }

    /**
     * The pages of a client that knows nothing of resuming.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public static <P, T> PageJobSource<P, T> lists(
            String name,
            Class<P> parameters,
            Class<T> rows,
            BiFunction<P, JobOwner, ? extends Iterable<List<T>>> opening) {
        return new PageJobSource<>(
                name,
                parameters,
                rows,
                call -> stream(opening.apply(call.parameters(), call.owner()).iterator())
                        .map(SourceBatch::of));
    }

    /**
     * Rows one by one from something that knows nothing of resuming. The stream is read as rows are needed and closed.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public static <P, T> PageJobSource<P, T> rows(
            String name, Class<P> parameters, Class<T> rows, BiFunction<P, JobOwner, Stream<T>> opening) {
        return new PageJobSource<>(name, parameters, rows, call -> {
            Stream<T> all = opening.apply(call.parameters(), call.owner());
            return stream(new Batches<>(all.iterator())).onClose(all::close);
        });
    }

    /** The name by which requests ask for it. */
    public String name() {
        return name;
    }

    /** The class of the parameters. */
    public Class<P> parameters() {
        return parameters;
    }

    /** The class of a row. */
    public Class<T> rows() {
        return rows;
    }

    /** The rows from the call's resume point on; the caller closes the stream. */
    public Stream<SourceBatch<T>> open(SourceCall<P> call) {
        return reader.apply(call);
    }

    private static <T> Stream<SourceBatch<T>> pages(KeysetPager<T> pager, SourceCall<?> call) {
        PageRequest start = call.resumePoint()
                .map(point -> PageRequest.after(CursorToken.of(point)).withCount(CountStrategy.none()))
                .orElseGet(PageRequest::first);
        return pager.pages(start.withSize(READ_SIZE)).map(PageJobSource::batch);
    }

    private static <T> SourceBatch<T> batch(PageResponse<T> page) {
        SourceBatch<T> batch = SourceBatch.of(page.content())
                .withRowPoints(index -> page.token(index).value());
        OptionalLong rows = page.total().value();
        boolean bounded = page.total() instanceof Total.AtLeast;
        return rows.isPresent() && !bounded ? batch.outOf(rows.getAsLong()) : batch;
    }

    private static <E> Stream<E> stream(Iterator<E> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }

    /** Name and classes. */
    @Override
    public String toString() {
        return "PageJobSource[" + name + ", " + parameters.getSimpleName() + ", " + rows.getSimpleName() + "]";
    }

    /** Rows gathered into batches. */
    private record Batches<T>(Iterator<T> rows) implements Iterator<SourceBatch<T>> {

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public SourceBatch<T> next() {
            List<T> batch = new ArrayList<>(READ_SIZE);
            batch.add(rows.next());
            while (batch.size() < READ_SIZE && rows.hasNext()) {
                batch.add(rows.next());
            }
            return SourceBatch.of(batch);
        }
    }
}

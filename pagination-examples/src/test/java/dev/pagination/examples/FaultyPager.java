package dev.pagination.examples;

import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.Ordering;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.PageTokens;
import dev.pagination.examples.ecb.ExchangeRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A pager that delivers other rows than it should: the fault is what it does to the rows of each page. */
record FaultyPager(KeysetPager<ExchangeRate> right, UnaryOperator<List<ExchangeRate>> fault)
        implements KeysetPager<ExchangeRate> {

    /** Loses one row. */
    static KeysetPager<ExchangeRate> losing(long id, KeysetPager<ExchangeRate> right) {
        return new FaultyPager(right, rows -> {
            List<ExchangeRate> left = new ArrayList<>(rows);
            left.removeIf(row -> row.id() == id);
            return left;
        });
    }

    /** Delivers one row twice. */
    static KeysetPager<ExchangeRate> repeating(long id, KeysetPager<ExchangeRate> right) {
        return new FaultyPager(
                right,
                rows -> rows.stream()
                        .flatMap(row -> row.id() == id ? Stream.of(row, row) : Stream.of(row))
                        .toList());
    }

    @Override
    public PageResponse<ExchangeRate> page(PageRequest request) {
        PageResponse<ExchangeRate> page = right.page(request);
        return PageResponse.of(fault.apply(page.content()), page.metadata(), page.total(), new Tokens(page));
    }

    @Override
    public Ordering ordering() {
        return right.ordering();
    }

    @Override
    public Stream<PageResponse<ExchangeRate>> pages(PageRequest start) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stream<ExchangeRate> stream(PageRequest start) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PageBoundaries boundaries(int every) {
        throw new UnsupportedOperationException();
    }

    private record Tokens(PageResponse<?> page) implements PageTokens {
        @Override
        public Optional<CursorToken> next() {
            return page.nextToken();
        }

        @Override
        public Optional<CursorToken> previous() {
            return page.previousToken();
        }

        @Override
        public Optional<CursorToken> resume() {
            return page.resumeToken();
        }

        @Override
        public CursorToken row(int index) {
            return page.token(index);
        }
    }
}

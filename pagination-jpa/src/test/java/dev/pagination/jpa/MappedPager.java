package dev.pagination.jpa;

import dev.pagination.KeysetPager;
import dev.pagination.Ordering;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import java.util.function.Function;
import java.util.stream.Stream;

/** A pager seen through a function of its rows, for contracts that compare rows. */
record MappedPager<S, T>(KeysetPager<S> pager, Function<S, T> function) implements KeysetPager<T> {

    @Override
    public PageResponse<T> page(PageRequest request) {
        return pager.page(request).map(function);
    }

    @Override
    public Ordering ordering() {
        return pager.ordering();
    }

    @Override
    public Stream<PageResponse<T>> pages(PageRequest start) {
        return pager.pages(start).map(page -> page.map(function));
    }

    @Override
    public Stream<T> stream(PageRequest start) {
        return pager.stream(start).map(function);
    }

    @Override
    public PageBoundaries boundaries(int every) {
        return pager.boundaries(every);
    }
}

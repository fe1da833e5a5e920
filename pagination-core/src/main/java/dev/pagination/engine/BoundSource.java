package dev.pagination.engine;

import dev.pagination.Ordering;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.UpperBound;

/**
 * A source whose tokens are bound to something else than its own filter, such as a name on which pagers of several
 * backends agree.
 *
 * @param source what is read
 * @param filter what tokens are bound to besides the ordering
 * @param <T> the type of a row
 */
public record BoundSource<T>(PageSource<T> source, Fingerprint filter) implements PageSource<T> {

    @Override
    public Ordering ordering() {
        return source.ordering();
    }

    @Override
    public SeekStyle seekStyle() {
        return source.seekStyle();
    }

    @Override
    public Bounding bounding(int key) {
        return source.bounding(key);
    }

    @Override
    public PageSource<T> upTo(UpperBound bound) {
        return new BoundSource<>(source.upTo(bound), filter);
    }

    @Override
    public PageSession<T> open(Isolation isolation) {
        return source.open(isolation);
    }
}

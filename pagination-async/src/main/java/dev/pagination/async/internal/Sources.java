package dev.pagination.async.internal;

import dev.pagination.async.PageJobSource;
import dev.pagination.async.ValueCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources of this process by name, and the codec of all of them. Immutable. */
public final class Sources {

    private final Map<String, PageJobSource<?, ?>> byName = new HashMap<>();
    private final ValueCodec codec;

    /**
     * The sources of a process.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public Sources(List<PageJobSource<?, ?>> sources, ValueCodec codec) {
        this.codec = codec;
        for (PageJobSource<?, ?> source : sources) {
            if (byName.put(source.name(), source) != null) {
                throw new IllegalArgumentException(
                        "Two sources are named " + source.name() + "; give each its own name.");
            }
        }
    }

    /** The source of that name. */
    public Optional<PageJobSource<?, ?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The codec of parameters and rows. */
    public ValueCodec codec() {
        return codec;
    }
}

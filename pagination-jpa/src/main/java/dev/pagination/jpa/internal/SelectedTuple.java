package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.RowMaker.Selected;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a row, by position and by alias. Immutable. */
final class SelectedTuple implements Tuple {

    private final List<Selected> selected;
    private final @Nullable Object[] values;

    /**
     * What is selected, as one asks a tuple for it.
     *
     * @param selected the value, before it is there
     */
    private record Element(Selected selected) implements TupleElement<Object> {
        @Override
        @SuppressWarnings("unchecked")
        public Class<Object> getJavaType() {
            return (Class<Object>) selected.type();
        }

        @Override
        public @Nullable String getAlias() {
            return selected.alias();
        }
    }

    /** A tuple of the first values, as many as are selected. */
    SelectedTuple(List<Selected> selected, @Nullable Object[] values) {
        this.selected = selected;
        this.values = Arrays.copyOf(values, selected.size());
    }

    @Override
    public <X> @Nullable X get(TupleElement<X> tupleElement) {
        String alias = tupleElement.getAlias();
        return tupleElement.getJavaType().cast(get(alias == null ? "" : alias));
    }

    @Override
    public <X> @Nullable X get(String alias, Class<X> type) {
        return cast(get(alias), type);
    }

    @Override
    public @Nullable Object get(String alias) {
        for (int i = 0; i < selected.size(); i++) {
            if (alias.equals(selected.get(i).alias())) {
                return values[i];
            }
        }
        throw new IllegalArgumentException(
                "The tuple has no element " + alias + "; name an attribute that is selected.");
    }

    @Override
    public <X> @Nullable X get(int i, Class<X> type) {
        return cast(get(i), type);
    }

    @Override
    public @Nullable Object get(int i) {
        if (i < 0 || i >= values.length) {
            throw new IllegalArgumentException(
                    "The tuple has " + values.length + " elements, and none at " + i + "; count from 0.");
        }
        return values[i];
    }

    @Override
    public @Nullable Object[] toArray() {
        return values.clone();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        return selected.stream().<TupleElement<?>>map(Element::new).toList();
    }

    @Override
    public String toString() {
        return selected.stream().map(Selected::alias).toList().toString();
    }

    private static <X> @Nullable X cast(@Nullable Object value, Class<X> type) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("The element is a "
                    + value.getClass().getName() + ", not a " + type.getName() + "; ask for the type it has.");
        }
        return type.cast(value);
    }
}

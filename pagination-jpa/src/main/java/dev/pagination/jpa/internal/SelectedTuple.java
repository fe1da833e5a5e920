package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.RowMaker.Selected;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a row, by position and by alias. Immutable. */
final class SelectedTuple implements Tuple {

    private final List<Element> elements = new ArrayList<>();

    /**
     * One value.
     *
     * @param alias it is found by
     * @param type of the value
     * @param value possibly {@code null}
     */
    private record Element(
            @Nullable String alias, Class<?> type, @Nullable Object value) implements TupleElement<Object> {
        @Override
        @SuppressWarnings("unchecked")
        public Class<Object> getJavaType() {
            return (Class<Object>) type;
        }

        @Override
        public @Nullable String getAlias() {
            return alias;
        }
    }

    /** A tuple of the first values, as many as are selected. */
    SelectedTuple(List<Selected> selected, List<@Nullable Object> values) {
        for (int i = 0; i < selected.size(); i++) {
            elements.add(new Element(selected.get(i).alias(), selected.get(i).type(), values.get(i)));
        }
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
        for (Element element : elements) {
            if (alias.equals(element.alias())) {
                return element.value();
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
        if (i < 0 || i >= elements.size()) {
            throw new IllegalArgumentException(
                    "The tuple has " + elements.size() + " elements, and none at " + i + "; count from 0.");
        }
        return elements.get(i).value();
    }

    @Override
    public @Nullable Object[] toArray() {
        return elements.stream().map(Element::value).toArray();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        return List.copyOf(elements);
    }

    @Override
    public String toString() {
        return elements.stream().map(Element::alias).toList().toString();
    }

    private static <X> @Nullable X cast(@Nullable Object value, Class<X> type) {
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("The element is a "
                    + value.getClass().getName() + ", not a " + type.getName() + "; ask for the type it has.");
        }
        return type.cast(value);
    }
}

package dev.pagination.jpa.internal;

import dev.pagination.PageFetchException;
import jakarta.persistence.Tuple;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out how values become a row of a class. */
final class RowMaker {

    private RowMaker() {}

    /**
     * What makes rows of a class out of selected values: the value itself, an array, a tuple, or the one constructor that
     * takes them.
     *
     * @throws IllegalArgumentException if there is no such constructor, or several
     */
    static <R> Function<@Nullable Object[], R> of(Class<R> type, List<Selected> selected) {
        if (type == Object[].class) {
            return values -> type.cast(Arrays.copyOf(values, selected.size()));
        }
        if (type == Tuple.class) {
            return values -> type.cast(new SelectedTuple(selected, values));
        }
        if (selected.size() == 1 && selected.get(0).fits(type)) {
            return only(KeyCodecs.boxed(type));
        }
        return byConstructor(constructor(type, selected));
    }

    @SuppressWarnings("NullAway") // A selected value may be NULL, and then so is the row.
    private static <R> Function<@Nullable Object[], R> only(Class<R> type) {
        return values -> type.cast(values[0]);
    }

    private static <R> Function<@Nullable Object[], R> byConstructor(Constructor<R> constructor) {
        int size = constructor.getParameterCount();
        return values -> {
            try {
                return constructor.newInstance(Arrays.copyOf(values, size));
            } catch (InvocationTargetException failed) {
                throw new PageFetchException(
                        "The constructor of " + constructor.getDeclaringClass().getName()
                                + " failed on a row; see the cause.",
                        failed.getCause());
            } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
                throw new PageFetchException(
                        "The constructor of " + constructor.getDeclaringClass().getName() + " does not take a row:"
                                + " a value is of another type, or NULL where the parameter is primitive.",
                        unfit);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <R> Constructor<R> constructor(Class<R> type, List<Selected> selected) {
        List<Constructor<?>> fitting = Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> takes(one.getParameterTypes(), selected))
                .toList();
        if (fitting.size() != 1) {
            String types = selected.stream()
                    .map(one -> one.type().getSimpleName())
                    .collect(Collectors.joining(", ", "(", ")"));
            throw new IllegalArgumentException("The class " + type.getName() + " has "
                    + (fitting.isEmpty() ? "no constructor" : "several constructors") + " for what is selected, "
                    + types
                    + "; give it one that takes these types in this order.");
        }
        Constructor<R> constructor = (Constructor<R>) fitting.get(0);
        constructor.trySetAccessible();
        return constructor;
    }

    private static boolean takes(Class<?>[] parameters, List<Selected> selected) {
        if (parameters.length != selected.size()) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!selected.get(i).fits(parameters[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * A selected value, before it is there.
     *
     * @param alias it is found by in a tuple, if any
     * @param type of the value, never a primitive class; {@link Object} if the provider does not say
     */
    record Selected(@Nullable String alias, Class<?> type) {

        /** A value of a type as a provider has it. */
        static Selected of(@Nullable String alias, @Nullable Class<?> type) {
            return new Selected(alias, type == null ? Object.class : KeyCodecs.boxed(type));
        }

        boolean fits(Class<?> target) {
            return type == Object.class || KeyCodecs.boxed(target).isAssignableFrom(type);
        }
    }
}

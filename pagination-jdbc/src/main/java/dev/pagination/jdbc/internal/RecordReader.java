package dev.pagination.jdbc.internal;

import dev.pagination.KeyType;
import dev.pagination.PageFetchException;
import dev.pagination.token.Keyset;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes records by their canonical constructor: a component takes the column of its name, where {@code createdAt} and
 * {@code created_at} are the same name.
 */
public final class RecordReader<R extends Record> implements KeyedReader.Source<R> {

    private static final int NOT_SHARED = -1;

    private final Class<R> type;
    private final MethodHandle constructor;
    private final RecordComponent[] components;
    private final Class<?>[] types;
    private final ColumnReader[] readers;
    private final int[] columns;

    private RecordReader(Class<R> type, MethodHandle constructor, RecordComponent[] components, int[] columns) {
        this.type = type;
        this.constructor = constructor;
        this.components = components;
        this.types = Arrays.stream(components)
                .map(component ->
                        MethodType.methodType(component.getType()).wrap().returnType())
                .toArray(Class<?>[]::new);
        this.readers = Arrays.stream(components)
                .map(component -> ColumnReader.of(component.getType()))
                .toArray(ColumnReader[]::new);
        this.columns = columns;
    }

    /**
     * A reader of records from the visible columns of a relation.
     *
     * @throws IllegalArgumentException if a component has no column, or the constructor is not accessible
     */
    public static <R extends Record> RecordReader<R> of(Class<R> type, Relation relation) {
        RecordComponent[] components = type.getRecordComponents();
        int[] columns = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            columns[i] = column(type, components[i], relation);
        }
        return new RecordReader<>(type, constructor(type, components), components, columns);
    }

    @Override
    public R read(ResultSet row) throws SQLException {
        int[] none = new int[columns.length];
        Arrays.fill(none, NOT_SHARED);
        return make(row, Keyset.of(), none);
    }

    /** A component that shows a key takes the key's value: a timestamp or a decimal costs more to read than to share. */
    @Override
    public KeyedReader<R> after(OrderedKeys keys) {
        int[] shared = new int[columns.length];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = sharedKey(i, keys);
        }
        return (row, keyset) -> make(row, keyset, shared);
    }

    private R make(ResultSet row, Keyset keyset, int[] shared) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, keyset, shared[i], i);
            if (values[i] == null && components[i].getType().isPrimitive()) {
                throw new PageFetchException("The column of the record component " + components[i].getName()
                        + " is NULL, which a primitive cannot hold; use its wrapper class in " + type.getName() + ".");
            }
        }
        try {
            return type.cast(constructor.invoke(values));
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new PageFetchException("The constructor of " + type.getName() + " failed; see the cause.", thrown);
        }
    }

    private @Nullable Object value(ResultSet row, Keyset keyset, int shared, int component) throws SQLException {
        if (shared != NOT_SHARED) {
            Object key = keyset.value(shared);
            if (key == null || types[component].isInstance(key)) {
                return key;
            }
        }
        return readers[component].read(row, columns[component]);
    }

    /** The key whose value a component can take as it is; not bytes, which the row's owner may change. */
    private int sharedKey(int component, OrderedKeys keys) {
        for (int i = 0; i < keys.ordering().size(); i++) {
            KeyType held = keys.ordering().types().get(i);
            boolean sameColumn = keys.resultColumns().get(i) == columns[component];
            if (sameColumn && held.javaType() == types[component] && held != KeyType.BYTES) {
                return i;
            }
        }
        return NOT_SHARED;
    }

    private static int column(Class<?> type, RecordComponent component, Relation relation) {
        String wanted = plain(component.getName());
        List<Column> visible = relation.visible();
        for (int i = 0; i < visible.size(); i++) {
            if (plain(visible.get(i).name()).equals(wanted)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("There is no column for the component " + component.getName() + " of "
                + type.getName() + "; the " + relation.description() + " has "
                + String.join(", ", visible.stream().map(Column::name).toList()) + ".");
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var declared = type.getDeclaredConstructor(types);
            declared.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(declared)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException | RuntimeException inaccessible) {
            throw new IllegalArgumentException(
                    "The constructor of " + type.getName()
                            + " cannot be called; open its package to dev.pagination.jdbc, or give a row function.",
                    inaccessible);
        }
    }
}

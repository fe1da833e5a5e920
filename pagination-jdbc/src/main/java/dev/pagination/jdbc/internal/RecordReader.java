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
import java.util.Set;

/**
 * Makes records by their canonical constructor: a component takes the column of its name, where {@code createdAt} and
 * {@code created_at} are the same name.
 */
public final class RecordReader<R extends Record> implements KeyedReader.Source<R> {

    private final Class<R> type;
    private final RecordComponent[] components;
    private final int[] columns;
    private final Set<DriverTrait> traits;
    private final MethodHandle reading;

    private RecordReader(
            Class<R> type,
            MethodHandle constructor,
            RecordComponent[] components,
            int[] columns,
            Set<DriverTrait> traits) {
        this.type = type;
        this.components = components;
        this.columns = columns;
        this.traits = traits;
        this.reading = reading(constructor);
    }

    /**
     * A reader of records from the visible columns of a relation.
     *
     * @param traits what the driver does not do
     * @throws IllegalArgumentException if a component has no column, or the constructor is not accessible
     */
    public static <R extends Record> RecordReader<R> of(Class<R> type, Relation relation, Set<DriverTrait> traits) {
        RecordComponent[] components = type.getRecordComponents();
        int[] columns = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            columns[i] = column(type, components[i], relation);
        }
        return new RecordReader<>(type, constructor(type, components), components, columns, traits);
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

    /** The constructor, each argument read by its component, from left to right. */
    private MethodHandle reading(MethodHandle constructor) {
        MethodHandle whole =
                MethodHandles.dropArguments(constructor, columns.length, ComponentReader.TAKEN.parameterList());
        for (int i = columns.length - 1; i >= 0; i--) {
            Class<?> component = components[i].getType();
            ComponentReader reader =
                    new ComponentReader(i, columns[i], ColumnReader.of(component, traits), wrapper(i), refusal(i));
            whole = withLast(whole, i, reader.handle(component));
        }
        return whole.asType(ComponentReader.TAKEN);
    }

    /** Gives the last argument before those that all are read from; these are merged, so that they stand there once. */
    private static MethodHandle withLast(MethodHandle whole, int last, MethodHandle argument) {
        int taken = ComponentReader.TAKEN.parameterCount();
        int[] merged = new int[last + 2 * taken];
        Arrays.setAll(merged, at -> at < last + taken ? at : at - taken);
        return MethodHandles.permuteArguments(
                MethodHandles.collectArguments(whole, last, argument),
                whole.type().dropParameterTypes(last, last + 1),
                merged);
    }

    private Class<?> wrapper(int component) {
        return MethodType.methodType(components[component].getType()).wrap().returnType();
    }

    private String refusal(int component) {
        return "The column of the record component " + components[component].getName()
                + " is NULL, which a primitive cannot hold; use its wrapper class in " + type.getName() + ".";
    }

    private R make(ResultSet row, Keyset keyset, int[] shared) throws SQLException {
        try {
            return type.cast(reading.invokeExact(row, keyset, shared));
        } catch (SQLException | RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new PageFetchException("The constructor of " + type.getName() + " failed; see the cause.", thrown);
        }
    }

    /** The key whose value a component can take as it is; not bytes, which the row's owner may change. */
    private int sharedKey(int component, OrderedKeys keys) {
        Class<?> wrapper = wrapper(component);
        for (int i = 0; i < keys.ordering().size(); i++) {
            KeyType held = keys.ordering().types().get(i);
            boolean sameColumn = keys.resultColumns().get(i) == columns[component];
            if (sameColumn && held.javaType() == wrapper && held != KeyType.BYTES) {
                return i;
            }
        }
        return ComponentReader.NO_KEY;
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
            return MethodHandles.lookup().unreflectConstructor(declared);
        } catch (ReflectiveOperationException | RuntimeException inaccessible) {
            throw new IllegalArgumentException(
                    "The constructor of " + type.getName()
                            + " cannot be called; open its package to dev.pagination.jdbc, or give a row function.",
                    inaccessible);
        }
    }
}

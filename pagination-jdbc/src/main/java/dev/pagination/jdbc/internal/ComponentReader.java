package dev.pagination.jdbc.internal;

import dev.pagination.PageFetchException;
import dev.pagination.token.Keyset;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component of a record: from its key's value if a key has it, else from its column. It does so by a handle of
 * type {@code (ResultSet, Keyset, int[])} that returns the component's own type, so that a primitive is never boxed on its
 * way: this runs for every column of every row. The array says for each component which key has its value, or
 * {@value #NO_KEY}; no key's value is a byte, a short, an int or a char, because these are held as wider ones.
 *
 * @param index of the component
 * @param column the 1-based result column
 * @param reader reads the column as an object
 * @param type of the component, its wrapper if it is primitive
 * @param refusal what is said of NULL where the component is primitive
 */
record ComponentReader(int index, int column, ColumnReader reader, Class<?> type, String refusal) {

    /** No key has a component's value. */
    static final int NO_KEY = -1;

    /** What a handle takes. */
    static final MethodType TAKEN = MethodType.methodType(Object.class, ResultSet.class, Keyset.class, int[].class);

    private static final Map<Class<?>, MethodHandle> BY_TYPE = Map.of(
            boolean.class, find("booleanOf", boolean.class),
            char.class, find("charOf", char.class),
            byte.class, find("byteOf", byte.class),
            short.class, find("shortOf", short.class),
            int.class, find("intOf", int.class),
            long.class, find("longOf", long.class),
            float.class, find("floatOf", float.class),
            double.class, find("doubleOf", double.class));
    private static final MethodHandle OBJECT = find("objectOf", Object.class);

    /** The handle for a component of a type, see above. */
    MethodHandle handle(Class<?> componentType) {
        MethodHandle bound = BY_TYPE.getOrDefault(componentType, OBJECT).bindTo(this);
        return bound.asType(bound.type().changeReturnType(componentType));
    }

    @Nullable
    Object objectOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        Object key = key(keyset, keys);
        return key == null ? reader.read(row, column) : key;
    }

    boolean booleanOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        Object key = key(keyset, keys);
        if (key != null) {
            return (boolean) key;
        }
        boolean value = row.getBoolean(column);
        refuseNull(!value && row.wasNull());
        return value;
    }

    byte byteOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        byte value = row.getByte(column);
        refuseNull(value == 0 && row.wasNull());
        return value;
    }

    short shortOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        short value = row.getShort(column);
        refuseNull(value == 0 && row.wasNull());
        return value;
    }

    int intOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        int value = row.getInt(column);
        refuseNull(value == 0 && row.wasNull());
        return value;
    }

    long longOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        Object key = key(keyset, keys);
        if (key != null) {
            return (long) key;
        }
        long value = row.getLong(column);
        refuseNull(value == 0 && row.wasNull());
        return value;
    }

    float floatOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        Object key = key(keyset, keys);
        if (key != null) {
            return (float) key;
        }
        float value = row.getFloat(column);
        refuseNull(value == 0 && row.wasNull());
        return value;
    }

    double doubleOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        Object key = key(keyset, keys);
        if (key != null) {
            return (double) key;
        }
        double value = row.getDouble(column);
        refuseNull(value == 0 && row.wasNull());
        return value;
    }

    char charOf(ResultSet row, Keyset keyset, int[] keys) throws SQLException {
        Object value = objectOf(row, keyset, keys);
        refuseNull(value == null);
        return (char) Objects.requireNonNull(value);
    }

    /** The value of the key that has the component's; null if there is none, or if it came in another type. */
    private @Nullable Object key(Keyset keyset, int[] keys) {
        int key = keys[index];
        Object value = key == NO_KEY ? null : keyset.value(key);
        return value != null && value.getClass() == type ? value : null;
    }

    /** A getter of JDBC says 0 or false for NULL, so whether it was NULL is asked after these alone. */
    private void refuseNull(boolean isNull) {
        if (isNull) {
            throw new PageFetchException(refusal);
        }
    }

    private static MethodHandle find(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVirtual(ComponentReader.class, name, TAKEN.changeReturnType(type));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

package dev.pagination.jdbc.internal;

import dev.pagination.PageFetchException;
import dev.pagination.token.Keyset;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Handles of type {@code (ResultSet, Keyset)} that return one component of a record. A primitive is never boxed on its
 * way, because this runs for every column of every row.
 *
 * @param type of the component
 * @param column the 1-based result column
 * @param refusal what is said of NULL where the component is primitive
 */
record ComponentHandles(Class<?> type, int column, String refusal) {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Map<Class<?>, MethodHandle> PRIMITIVES = Map.of(
            boolean.class, getter("booleanOf", boolean.class),
            byte.class, getter("byteOf", byte.class),
            short.class, getter("shortOf", short.class),
            int.class, getter("intOf", int.class),
            long.class, getter("longOf", long.class),
            float.class, getter("floatOf", float.class),
            double.class, getter("doubleOf", double.class));
    private static final MethodHandle OBJECT =
            find("objectOf", MethodType.methodType(Object.class, ColumnReader.class, int.class, ResultSet.class));
    private static final MethodHandle SHARED = find(
            "sharedOf", MethodType.methodType(Object.class, Column.class, int.class, ResultSet.class, Keyset.class));
    private static final MethodHandle PRESENT =
            find("present", MethodType.methodType(Object.class, String.class, Object.class));

    /** How a component is read that cannot take its key's value. */
    private record Column(ColumnReader reader, int column, Class<?> wrapper) {}

    /** A handle that reads the column. */
    MethodHandle reading() {
        MethodHandle getter = PRIMITIVES.get(type);
        MethodHandle reading = getter == null
                ? typed(MethodHandles.insertArguments(OBJECT, 0, ColumnReader.of(type), column))
                : MethodHandles.insertArguments(getter, 0, column, refusal);
        return MethodHandles.dropArguments(reading, 1, Keyset.class);
    }

    /** A handle that takes the value of a key; it reads the column where that value came in another type. */
    MethodHandle sharing(int key) {
        Class<?> wrapper = MethodType.methodType(type).wrap().returnType();
        Column own = new Column(ColumnReader.of(type), column, wrapper);
        return typed(MethodHandles.insertArguments(SHARED, 0, own, key));
    }

    private MethodHandle typed(MethodHandle handle) {
        MethodHandle checked = type.isPrimitive()
                ? MethodHandles.filterReturnValue(handle, MethodHandles.insertArguments(PRESENT, 0, refusal))
                : handle;
        return checked.asType(checked.type().changeReturnType(type));
    }

    static @Nullable Object objectOf(ColumnReader reader, int column, ResultSet row) throws SQLException {
        return reader.read(row, column);
    }

    static @Nullable Object sharedOf(Column own, int key, ResultSet row, Keyset keyset) throws SQLException {
        Object value = keyset.value(key);
        return value == null || value.getClass() == own.wrapper ? value : own.reader.read(row, own.column);
    }

    static Object present(String refusal, @Nullable Object value) {
        if (value == null) {
            throw new PageFetchException(refusal);
        }
        return value;
    }

    static boolean booleanOf(int column, String refusal, ResultSet row) throws SQLException {
        boolean value = row.getBoolean(column);
        refuseNull(row, !value, refusal);
        return value;
    }

    static byte byteOf(int column, String refusal, ResultSet row) throws SQLException {
        byte value = row.getByte(column);
        refuseNull(row, value == 0, refusal);
        return value;
    }

    static short shortOf(int column, String refusal, ResultSet row) throws SQLException {
        short value = row.getShort(column);
        refuseNull(row, value == 0, refusal);
        return value;
    }

    static int intOf(int column, String refusal, ResultSet row) throws SQLException {
        int value = row.getInt(column);
        refuseNull(row, value == 0, refusal);
        return value;
    }

    static long longOf(int column, String refusal, ResultSet row) throws SQLException {
        long value = row.getLong(column);
        refuseNull(row, value == 0, refusal);
        return value;
    }

    static float floatOf(int column, String refusal, ResultSet row) throws SQLException {
        float value = row.getFloat(column);
        refuseNull(row, value == 0, refusal);
        return value;
    }

    static double doubleOf(int column, String refusal, ResultSet row) throws SQLException {
        double value = row.getDouble(column);
        refuseNull(row, value == 0, refusal);
        return value;
    }

    /** A getter says 0 or false for NULL, so nothing else needs to be asked about. */
    private static void refuseNull(ResultSet row, boolean maybeNull, String refusal) throws SQLException {
        if (maybeNull && row.wasNull()) {
            throw new PageFetchException(refusal);
        }
    }

    private static MethodHandle getter(String name, Class<?> type) {
        return find(name, MethodType.methodType(type, int.class, String.class, ResultSet.class));
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return LOOKUP.findStatic(ComponentHandles.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

package dev.pagination.testkit.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call that bound a parameter of a {@link PreparedStatement}, such as {@code setLong(2, 17)}. It can be repeated as
 * long as its values can be read again, which holds for everything but streams.
 */
public final class Binding {

    private final Method setter;
    private final int parameter;
    private final List<@Nullable Object> rest;

    private Binding(Method setter, int parameter, List<@Nullable Object> rest) {
        this.setter = setter;
        this.parameter = parameter;
        this.rest = rest;
    }

    static Binding of(Method setter, int parameter, @Nullable Object[] arguments) {
        List<@Nullable Object> rest = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            rest.add(arguments[i]);
        }
        return new Binding(setter, parameter, Collections.unmodifiableList(rest));
    }

    /** The 1-based index of the parameter. */
    public int parameter() {
        return parameter;
    }

    /** The name of the method that was called: {@code setLong}. */
    public String setter() {
        return setter.getName();
    }

    /** What was bound; {@code null} after {@code setNull} and where {@code null} was given. */
    public @Nullable Object value() {
        return setter.getName().equals("setNull") ? null : rest.get(0);
    }

    /** Binds the same value in the same way as parameter {@code parameter} of another statement. */
    public void apply(PreparedStatement statement, int parameter) throws SQLException {
        List<@Nullable Object> arguments = new ArrayList<>(rest);
        arguments.add(0, parameter);
        try {
            setter.invoke(statement, arguments.toArray());
        } catch (InvocationTargetException failure) {
            throw new SQLException("The recorded call of " + setter() + " failed.", failure.getCause());
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        return setter() + "(" + parameter + ", " + value() + ")";
    }
}

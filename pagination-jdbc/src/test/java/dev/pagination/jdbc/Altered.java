package dev.pagination.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A database that works like its target but answers some questions in another way.
 *
 * @param target what works
 * @param answers by the name of the method; may change at any time
 */
public record Altered(Object target, Map<String, ?> answers) implements InvocationHandler {

    private static final List<Class<?>> ALTERED = List.of(
            Connection.class,
            DatabaseMetaData.class,
            PreparedStatement.class,
            ResultSet.class,
            ResultSetMetaData.class);

    public static DataSource dataSource(DataSource target, Map<String, ?> answers) {
        return (DataSource) new Altered(target, answers).as(DataSource.class);
    }

    private Object as(Class<?>... types) {
        return Proxy.newProxyInstance(Altered.class.getClassLoader(), types, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (answers.containsKey(method.getName())) {
            return answers.get(method.getName());
        }
        Object answer = answer(method, arguments);
        // One object may be several of them: SQLite's result set is its metadata, too.
        Class<?>[] types =
                ALTERED.stream().filter(type -> type.isInstance(answer)).toArray(Class<?>[]::new);
        return types.length == 0 ? answer : new Altered(answer, answers).as(types);
    }

    private Object answer(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
